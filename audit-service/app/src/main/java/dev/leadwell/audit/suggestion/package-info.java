/**
 * What a calendar and the held sessions propose for the blocks of a week, and under which category (A3, A4, A8).
 *
 * <p>
 * Invariants: suggestions are derived each time from events, sessions, corrections and dismissals and are never stored,
 * so one whose event is gone is gone; what was dismissed is named by UID and recurrence id and stays dismissed when the
 * event moves.
 */
@NullMarked
package dev.leadwell.audit.suggestion;

import org.jspecify.annotations.NullMarked;
