/** Pages of the console. */
@NullMarked
package dev.leadwell.audit.calendar.console;

import org.jspecify.annotations.NullMarked;
