/**
 * Reads calendars (RFC 5545) and says what takes place in a week.
 *
 * <p>
 * Invariants: reading never fails on one bad event, only on a file that is no calendar; work is bounded by counts, not
 * by what a file asks for; the title of a private event is dropped while reading. Nothing here knows the clock or a
 * database.
 */
@NullMarked
package dev.leadwell.audit.calendar;

import org.jspecify.annotations.NullMarked;
