package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.cadence.Recurrence;
import dev.leadwell.coaching.cadence.WindowGrid;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.tenancy.TenantId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The sessions of one kind that a rep has again and again, with whoever is the manager.
 *
 * @param anchorWeek first day of the week in which it began
 * @param slot where in the window
 */
public record Series(UUID id, UUID repId, Kind kind, LocalDate anchorWeek, Recurrence recurrence, Slot slot) {

    public static UUID idOf(TenantId tenant, UUID repId, Kind kind) {
        return Ids.named(tenant, "series", repId + "/" + kind.code());
    }

    /** Of the session that the series itself plans in a window. */
    public UUID sessionId(TenantId tenant, CadenceWindow window) {
        return Ids.named(tenant, "session", id + "/" + window.start());
    }

    public Cadence cadence() {
        return Cadence.of(kind);
    }

    public WindowGrid windows() {
        return new WindowGrid(anchorWeek, recurrence.everyWeeks());
    }

    public Series at(Slot other) {
        return new Series(id, repId, kind, anchorWeek, recurrence, other);
    }

    /**
     * The window's occurrence: at its slot, or where that is no common working day at the same time of the next one in
     * the window, else of the last before it; where there is none at all it stays, and is excused.
     *
     * @param zone the manager's
     */
    public ZonedDateTime occurrence(CadenceWindow window, ZoneId zone, Predicate<LocalDate> common) {
        LocalDate usual = window.start().plusDays(slot.day());
        LocalDate day = usual.datesUntil(window.end()).filter(common).findFirst()
                .or(() -> window.start().datesUntil(usual).filter(common).reduce((earlier, later) -> later))
                .orElse(usual);
        return recurrence.starts(day.atTime(slot.time()), zone, day, day.plusDays(1)).getFirst();
    }
}
