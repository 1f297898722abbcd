/** The log of changes as a page of the frame. */
@NullMarked
package dev.leadwell.kit.journal.console;

import org.jspecify.annotations.NullMarked;
