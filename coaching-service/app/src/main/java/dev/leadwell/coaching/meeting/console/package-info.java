/** The page of a session, and each step that is taken on it. */
@NullMarked
package dev.leadwell.coaching.meeting.console;

import org.jspecify.annotations.NullMarked;
