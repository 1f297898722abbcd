/** Requests and what they bring. */
@NullMarked
package dev.leadwell.kit.web;

import org.jspecify.annotations.NullMarked;
