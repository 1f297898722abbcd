/**
 * What other pages show of coaching: a count in everybody's navigation, and coaching's part of Home.
 *
 * <p>
 * Invariants: shows nothing that the two of a pair write. Events in and out: none.
 */
@NullMarked
package dev.leadwell.coaching.home;

import org.jspecify.annotations.NullMarked;
