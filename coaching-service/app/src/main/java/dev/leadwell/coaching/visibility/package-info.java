/**
 * Whose pairs a caller sees (G5): the own ones, and those of everybody below; and the days that may be asked for.
 *
 * <p>
 * Invariants: reach is asked for the day in question, by the copy of people; what may not be seen is not there. Knows no
 * session: {@code SessionAccess} says what of one is there for whom.
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.visibility;

import org.jspecify.annotations.NullMarked;
