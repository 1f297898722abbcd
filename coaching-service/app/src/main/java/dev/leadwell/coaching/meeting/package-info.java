/**
 * The page on which the two of a pair meet: what can be done with their session now, and what was done with it (C2, C4).
 *
 * <p>
 * Invariants: no rule of its own: what is allowed here is what {@code SessionRules} allows; agenda, notes and history are
 * for the two, those above see kind, time and state (G5).
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.meeting;

import org.jspecify.annotations.NullMarked;
