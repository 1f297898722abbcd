/**
 * Reads calendars (RFC 5545) and says what takes place in a week.
 *
 * <p>
 * Invariants: reading never fails on one bad event, only on a file that is no calendar; a look at a week never fails on
 * any, what cannot be followed is left out and named; work is bounded by counts over all events before it is done, not by
 * what a file asks for, and ends with its request; calendars are read and followed outside transactions; the title of a
 * private event is dropped while reading. Nothing here knows the clock or a database.
 */
@NullMarked
package dev.leadwell.audit.calendar;

import org.jspecify.annotations.NullMarked;
