/** Periods and runs in PostgreSQL. */
@NullMarked
package dev.leadwell.comp.period.jdbc;

import org.jspecify.annotations.NullMarked;
