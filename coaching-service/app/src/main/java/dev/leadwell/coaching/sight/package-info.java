/**
 * Who may see what of whom (G5): the two of a pair see what they write; those above see kind, time, state and length.
 *
 * <p>
 * Invariants: reach is asked for the day in question, by the copy of people; what may not be seen is not there.
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.sight;

import org.jspecify.annotations.NullMarked;
