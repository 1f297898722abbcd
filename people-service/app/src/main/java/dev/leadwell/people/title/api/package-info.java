/** Titles over REST. */
@NullMarked
package dev.leadwell.people.title.api;

import org.jspecify.annotations.NullMarked;
