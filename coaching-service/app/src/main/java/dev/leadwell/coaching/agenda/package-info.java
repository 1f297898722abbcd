/**
 * What the two of a pair prepare and write down: points, action items, shared and private notes (C4).
 *
 * <p>
 * Invariants: for the two of the pair only, a private note for its author alone, sealed in the database; open points and
 * items of earlier sessions of the kind show in the next scheduled one, however often it moves; nothing written here is
 * in an event, a journal value or a log.
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.agenda;

import org.jspecify.annotations.NullMarked;
