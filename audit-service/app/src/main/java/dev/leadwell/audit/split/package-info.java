/**
 * How a week divides and what is said of it (A5, A8).
 *
 * <p>
 * Invariants: everything is counted in whole blocks and compared exactly; a rounded figure decides nothing; a result that
 * can't be computed is a result of its own.
 */
@NullMarked
package dev.leadwell.audit.split;

import org.jspecify.annotations.NullMarked;
