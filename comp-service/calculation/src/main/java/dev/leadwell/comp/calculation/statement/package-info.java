/** A whole statement (M9) as a pure function of resolved inputs. */
@NullMarked
package dev.leadwell.comp.calculation.statement;

import org.jspecify.annotations.NullMarked;
