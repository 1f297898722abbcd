/** Weeks in the database. */
@NullMarked
package dev.leadwell.audit.week.jdbc;

import org.jspecify.annotations.NullMarked;
