/**
 * When sessions are due and planned: kinds, windows, occurrences, the days on which two people could meet.
 *
 * <p>
 * Invariants: windows of a series touch and never overlap; a fortnight counts from the week in which the series began;
 * everything here is a pure function of dates.
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.cadence;

import org.jspecify.annotations.NullMarked;
