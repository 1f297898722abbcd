/**
 * What the two of a pair do with a session: schedule, move, hold, give up, call off; contest, confirm.
 *
 * <p>
 * Invariants: its manager plans and records it, its rep contests and confirms it, nobody else changes it; each change is
 * made on a version that was seen, under the lock of the rep's series, and settles the windows that it touches.
 *
 * <p>
 * Events out: those of sessions and windows.
 */
@NullMarked
package dev.leadwell.coaching.desk;

import org.jspecify.annotations.NullMarked;
