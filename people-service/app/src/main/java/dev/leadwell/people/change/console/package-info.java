/** The log as a page, and the dead letters. */
@NullMarked
package dev.leadwell.people.change.console;

import org.jspecify.annotations.NullMarked;
