/** The page of a session. */
@NullMarked
package dev.leadwell.coaching.desk.console;

import org.jspecify.annotations.NullMarked;
