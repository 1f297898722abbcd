/** Absences as stored. */
@NullMarked
package dev.leadwell.people.absence.jdbc;

import org.jspecify.annotations.NullMarked;
