/** Pages and fragments of the overview. */
@NullMarked
package dev.leadwell.coaching.overview.console;

import org.jspecify.annotations.NullMarked;
