/** Pages of periods. */
@NullMarked
package dev.leadwell.comp.period.console;

import org.jspecify.annotations.NullMarked;
