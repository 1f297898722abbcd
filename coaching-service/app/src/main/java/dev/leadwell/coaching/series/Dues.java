package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.CadenceWindow;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who owes a rep a session in a window (C1, C3): by the roster as it is known now, whatever came before in whatever order. What
 * became known late makes no window due that had ended before; what it makes not due is due no longer.
 *
 * @param tenures who led the rep as far as was known at each time
 * @param roster who leads and led the rep as it is known now
 */
public record Dues(Collection<Tenure> tenures, Collection<PairSpell> roster) {

    public boolean owes(UUID managerId, CadenceWindow window) {
        return wasLed(managerId, window) && tenures.stream().anyMatch(
                tenure -> tenure.managerId().equals(managerId) && tenure.answersFor(window));
    }

    /** Whether the manager led the rep for the whole of it, known at the time or not. */
    public boolean wasLed(UUID managerId, CadenceWindow window) {
        return roster.stream().anyMatch(spell -> spell.managerId().equals(managerId) && spell.covers(window));
    }

    /** Whether the manager was held to it until it became known that somebody else led the rep. */
    public boolean wasHeldTo(UUID managerId, CadenceWindow window) {
        return tenures.stream().anyMatch(tenure -> tenure.managerId().equals(managerId) && tenure.owes(window));
    }

    /** All who owe it or were held to it. */
    public List<UUID> managers(CadenceWindow window) {
        return tenures.stream().map(Tenure::managerId).distinct()
                .filter(manager -> owes(manager, window) || wasHeldTo(manager, window)).toList();
    }
}
