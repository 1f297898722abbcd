package dev.leadwell.people.copy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of employment, half-open (P1).
 *
 * @param to first day no longer employed, null while it goes on
 * @param voluntary null while unknown
 */
public record Spell(LocalDate from, @Nullable LocalDate to, @Nullable String reason, @Nullable Boolean voluntary,
        boolean openingFact) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
