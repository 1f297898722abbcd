package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.CadenceWindow;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A manager owes a rep sessions over {@code [from, to)}.
 *
 * @param to {@link LocalDate#MAX} while it goes on
 * @param knownOn the day on which the pair became known here
 */
public record Tenure(UUID id, UUID repId, UUID managerId, LocalDate from, LocalDate to, LocalDate knownOn) {

    /** Only a window that the pair covers wholly, and that had not ended when the pair became known. */
    public boolean owes(CadenceWindow window) {
        return !window.start().isBefore(from) && !window.end().isAfter(to) && window.end().isAfter(knownOn);
    }

    /**
     * It was known before the window had ended, and had not been taken for over before it began. One that began when it became
     * known also answers for the window that was running then.
     */
    public boolean answersFor(CadenceWindow window) {
        boolean begun = !window.start().isBefore(from) || from.equals(knownOn) && window.contains(from);
        return begun && window.end().isAfter(knownOn) && window.start().isBefore(to);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean endsAfter(LocalDate day) {
        return to.isAfter(day);
    }

    Tenure lasting(LocalDate newFrom, LocalDate newTo) {
        return new Tenure(id, repId, managerId, newFrom, newTo, knownOn);
    }
}
