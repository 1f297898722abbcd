package dev.leadwell.coaching.window.jdbc;

import dev.leadwell.coaching.window.SettledWindows.Listed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code settled_window} with what it is sorted by. */
record ListedRow(UUID id, long version, UUID managerId, UUID repId, String kind, LocalDate windowStart,
        LocalDate windowEnd, String outcome, @Nullable String cause, @Nullable String displacedBy,
        @Nullable String excusedClass, @Nullable UUID sessionId, @Nullable UUID madeUpBy, boolean openingFact,
        String key) {

    Listed listed() {
        return new Listed(new WindowRow(id, version, managerId, repId, kind, windowStart, windowEnd, outcome, cause,
                displacedBy, excusedClass, sessionId, madeUpBy, openingFact).window(), key);
    }
}
