/** Windows and what became of them, as a page; statements lead here. */
@NullMarked
package dev.leadwell.coaching.window.console;

import org.jspecify.annotations.NullMarked;
