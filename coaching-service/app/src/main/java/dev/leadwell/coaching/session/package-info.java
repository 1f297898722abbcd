/**
 * One session of a manager and a rep, and what the two do with it: schedule, move, hold, give up, call off; contest,
 * confirm (C2, C3).
 *
 * <p>
 * Invariants: scheduled → held, missed, excused, displaced or cancelled; a session belongs to the window that it was planned
 * for, wherever it is moved; its manager plans and records it, its rep contests and confirms it, nobody else changes it;
 * each change is made on a version that was seen, under the lock of the rep's series, has a version of its own, is
 * published with it, and told to whoever listens.
 *
 * <p>
 * Events out: {@code coaching.session-changed.v1}, without names, titles or notes.
 */
@NullMarked
package dev.leadwell.coaching.session;

import org.jspecify.annotations.NullMarked;
