/**
 * Past weeks that a tenant brings along (P7): totals per category, marked as opening facts wherever they count.
 *
 * <p>
 * Invariants: only weeks wholly in the past, only until the tenant is live; a week that its manager keeps here is never
 * overwritten; importing the same again changes nothing.
 */
@NullMarked
package dev.leadwell.audit.history;

import org.jspecify.annotations.NullMarked;
