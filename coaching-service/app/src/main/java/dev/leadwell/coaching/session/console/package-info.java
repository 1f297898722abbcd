/** What is done with a session, as forms on its page. */
@NullMarked
package dev.leadwell.coaching.session.console;

import org.jspecify.annotations.NullMarked;
