/** The form in which notes are written, on the page of their session. */
@NullMarked
package dev.leadwell.coaching.note.console;

import org.jspecify.annotations.NullMarked;
