/**
 * What the two of a pair write down in a session: shared notes, and private ones (C4).
 *
 * <p>
 * Invariants: for the two of the pair only, a private note for its author alone, sealed in the database under a key of the
 * tenant's; that shared notes were written is in the journal, what was written in no event, journal value or log.
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.note;

import org.jspecify.annotations.NullMarked;
