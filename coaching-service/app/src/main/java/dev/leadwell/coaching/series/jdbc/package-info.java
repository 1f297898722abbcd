/** The series in the database. */
@NullMarked
package dev.leadwell.coaching.series.jdbc;

import org.jspecify.annotations.NullMarked;
