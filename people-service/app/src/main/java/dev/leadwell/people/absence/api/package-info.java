/** Absences over REST. */
@NullMarked
package dev.leadwell.people.absence.api;

import org.jspecify.annotations.NullMarked;
