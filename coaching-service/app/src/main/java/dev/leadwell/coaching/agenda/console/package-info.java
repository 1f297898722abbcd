/** Forms of the agenda on the page of a session. */
@NullMarked
package dev.leadwell.coaching.agenda.console;

import org.jspecify.annotations.NullMarked;
