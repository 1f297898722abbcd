/**
 * What became of each window in which a session was due: one outcome each, again with a higher version on every later
 * change; adherence, streaks and cadence debt over them (C3).
 *
 * <p>
 * Invariants: a window that is due has exactly one row once it is settled; an outcome changes only to a higher version; a
 * window that turns out to be due to nobody is withdrawn, never deleted; a session makes up for a window as long as it
 * meets the conditions for that, and keeps none of its own meanwhile.
 *
 * <p>
 * Events out: {@code coaching.window-settled.v1}.
 */
@NullMarked
package dev.leadwell.coaching.window;

import org.jspecify.annotations.NullMarked;
