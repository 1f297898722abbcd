/** Pages of the console. */
@NullMarked
package dev.leadwell.audit.result.console;

import org.jspecify.annotations.NullMarked;
