/**
 * Keeps pairs, series, planned sessions and outcomes in step with the roster, with leave, and with the calendar.
 *
 * <p>
 * Invariants: running it again changes nothing, and facts in any order come to the same; what it does for one rep is one
 * transaction, under the lock of the rep's series. The consumer only notes whom a fact concerns; a job a tenant does the rest.
 *
 * <p>
 * Events in: persons, absences and tenants, through the copy's listeners. Events out: those of sessions and windows, and {@code
 * coaching.upkeep-changed.v1} around them.
 */
@NullMarked
package dev.leadwell.coaching.upkeep;

import org.jspecify.annotations.NullMarked;
