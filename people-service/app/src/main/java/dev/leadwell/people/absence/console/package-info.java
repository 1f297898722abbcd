/** The page of absences. */
@NullMarked
package dev.leadwell.people.absence.console;

import org.jspecify.annotations.NullMarked;
