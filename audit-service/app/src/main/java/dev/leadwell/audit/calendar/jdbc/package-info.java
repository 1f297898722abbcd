/** Calendars in the database. */
@NullMarked
package dev.leadwell.audit.calendar.jdbc;

import org.jspecify.annotations.NullMarked;
