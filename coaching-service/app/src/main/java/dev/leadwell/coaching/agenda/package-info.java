/**
 * What the two of a pair prepare and agree: points and action items, beside the notes of the session (C4).
 *
 * <p>
 * Invariants: for the two of the pair only; open points and items of earlier sessions of the kind show in the next
 * scheduled one, however often it moves; the log is told of each change in its transaction, and nothing written here
 * is in an event, a journal value or a log.
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.agenda;

import org.jspecify.annotations.NullMarked;
