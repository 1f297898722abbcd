/**
 * One session of a manager and a rep: planned, moved, held, given up, contested (C2, C3).
 *
 * <p>
 * Invariants: scheduled → held, missed, excused, displaced or cancelled; a session belongs to the window that it was planned
 * for, wherever it is moved; every change has a version of its own and is published with it.
 *
 * <p>
 * Events out: {@code coaching.session-changed.v1}, without names, titles or notes.
 */
@NullMarked
package dev.leadwell.coaching.session;

import org.jspecify.annotations.NullMarked;
