/** Statements over REST. */
@NullMarked
package dev.leadwell.comp.statement.api;

import org.jspecify.annotations.NullMarked;
