/**
 * Submitted weeks as totals: what those above a manager, comp and the roll-ups know of a week.
 *
 * <p>
 * Invariants: a result is never changed; a reopened week's stops counting and its next edition is a new result; no title
 * ever gets here. Roll-ups sum blocks, not percentages, and read kept totals only.
 */
@NullMarked
package dev.leadwell.audit.result;

import org.jspecify.annotations.NullMarked;
