package dev.leadwell.people.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a person reports, in which team, as what; half-open (P1).
 *
 * @param to first day after it, null while it goes on
 * @param knownSince when People came to know it as it stands here; null before it is recorded
 */
public record Assignment(LocalDate from, @Nullable LocalDate to, @Nullable UUID managerId, @Nullable UUID teamId,
        String title, @Nullable Integer level, boolean openingFact, @Nullable Instant knownSince) {

    public Assignment(LocalDate from, @Nullable LocalDate to, @Nullable UUID managerId, @Nullable UUID teamId,
            String title, @Nullable Integer level, boolean openingFact) {
        this(from, to, managerId, teamId, title, level, openingFact, null);
    }

    public Assignment recorded(Instant since) {
        return knownSince == null
                ? new Assignment(from, to, managerId, teamId, title, level, openingFact, since)
                : this;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
