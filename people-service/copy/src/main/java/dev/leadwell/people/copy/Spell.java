package dev.leadwell.people.copy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of employment, half-open (P1).
 *
 * @param to first day no longer employed, null while it goes on
 * @param voluntary null while unknown
 * @param knownSince when People came to know it as it stands here; null before it is recorded
 */
public record Spell(LocalDate from, @Nullable LocalDate to, @Nullable String reason, @Nullable Boolean voluntary,
        boolean openingFact, @Nullable Instant knownSince) {

    public Spell(LocalDate from, @Nullable LocalDate to, @Nullable String reason, @Nullable Boolean voluntary,
            boolean openingFact) {
        this(from, to, reason, voluntary, openingFact, null);
    }

    public Spell recorded(Instant since) {
        return knownSince == null ? new Spell(from, to, reason, voluntary, openingFact, since) : this;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
