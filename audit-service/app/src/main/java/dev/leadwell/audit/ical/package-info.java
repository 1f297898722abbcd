/**
 * Reads calendars (RFC 5545) and follows their events through a stretch of time.
 *
 * <p>
 * Invariants: reading never fails on one bad event, only on a file that is no calendar; a look at a stretch never fails
 * on any, what cannot be followed is left out and named; work is bounded by counts over all events before it is done, not
 * by what a file asks for, and ends with its request; the title of a private event is dropped while reading. Nothing here
 * knows whose calendar it is, the clock or a database.
 */
@NullMarked
package dev.leadwell.audit.ical;

import org.jspecify.annotations.NullMarked;
