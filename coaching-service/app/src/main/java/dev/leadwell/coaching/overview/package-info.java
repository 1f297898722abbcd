/**
 * What a person looks at first: own sessions by day and by rep, what waits, what is owed, the cadence of 13 weeks.
 *
 * <p>
 * Invariants: shows nothing that the two of a pair write. Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.overview;

import org.jspecify.annotations.NullMarked;
