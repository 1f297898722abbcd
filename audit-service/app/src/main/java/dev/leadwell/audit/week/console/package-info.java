/** Pages of the console. */
@NullMarked
package dev.leadwell.audit.week.console;

import org.jspecify.annotations.NullMarked;
