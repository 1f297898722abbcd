/** Statements (M9) as they are read: who may see them, line by line with formula, inputs, rounding and facts. */
@NullMarked
package dev.leadwell.comp.statement;

import org.jspecify.annotations.NullMarked;
