/**
 * Finds pipeline language in what is written in a development session (C5).
 *
 * <p>
 * Invariants: a hit marks and never blocks, and never changes whether a session is kept. Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.lexicon;

import org.jspecify.annotations.NullMarked;
