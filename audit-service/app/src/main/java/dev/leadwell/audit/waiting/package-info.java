/**
 * How many suggestions wait in a manager's week, kept, so that no page gathers a week for a figure in the navigation.
 *
 * <p>
 * Invariants: whatever a count follows from says that it changed, in its own transaction; a count holds only as long as
 * nothing changed since what it was counted from was read. Who finds none that holds counts, and keeps it.
 *
 * <p>
 * Events in: none of its own; hears of People's persons, absences and tenants through the copy.
 */
@NullMarked
package dev.leadwell.audit.waiting;

import org.jspecify.annotations.NullMarked;
