/** The directory and a person's timeline. */
@NullMarked
package dev.leadwell.people.roster.console;

import org.jspecify.annotations.NullMarked;
