/** Pages that show several features: own sessions, one session, the cadence of a branch. */
@NullMarked
package dev.leadwell.coaching.overview.console;

import org.jspecify.annotations.NullMarked;
