/**
 * Whose calendars are kept, and what they say about a stretch of a person's time. How a calendar is read is told in
 * {@code dev.leadwell.audit.ical}.
 *
 * <p>
 * Invariants: a file is kept as a whole or refused; one person's calendars are changed by one at a time; calendars are
 * read and followed outside transactions.
 */
@NullMarked
package dev.leadwell.audit.calendar;

import org.jspecify.annotations.NullMarked;
