package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a person reports, in which team, as what; half-open (P1).
 *
 * @param to first day after it, null while it goes on
 */
public record Assignment(LocalDate from, @Nullable LocalDate to, @Nullable UUID managerId, @Nullable UUID teamId,
        String title, @Nullable Integer level, boolean openingFact) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
