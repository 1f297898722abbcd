/**
 * What shows several features together: own sessions by day and by rep, what waits, what is owed, the cadence of 13
 * weeks, and all of one session.
 *
 * <p>
 * Invariants: what the two of a pair write shows on the page of a session only, and to them. Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.overview;

import org.jspecify.annotations.NullMarked;
