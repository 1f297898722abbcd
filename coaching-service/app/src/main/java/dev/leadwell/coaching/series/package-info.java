/**
 * Which manager owes which rep sessions, since when, and the two series that every such rep has (C1).
 *
 * <p>
 * Invariants: a rep has at most one series of a kind, which outlives changes of manager; tenures of one rep do not
 * overlap; what becomes known late takes effect on the day it becomes known.
 *
 * <p>
 * Events in: people's, through the copy's listeners. Events out: those of the sessions that follow.
 */
@NullMarked
package dev.leadwell.coaching.series;

import org.jspecify.annotations.NullMarked;
