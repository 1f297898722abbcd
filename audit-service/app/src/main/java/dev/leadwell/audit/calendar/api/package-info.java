/** Calendars over HTTP. */
@NullMarked
package dev.leadwell.audit.calendar.api;

import org.jspecify.annotations.NullMarked;
