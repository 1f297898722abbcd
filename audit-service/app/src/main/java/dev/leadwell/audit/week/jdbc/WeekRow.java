package dev.leadwell.audit.week.jdbc;

import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.ConfirmedBlock;
import dev.leadwell.kit.code.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code week}. */
record WeekRow(UUID id, UUID managerId, LocalDate weekStart, String zone, String state, long revision, long version,
        int edition, @Nullable String reopenReason, @Nullable OffsetDateTime reopenedAt) {

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    AuditWeek week(Map<Instant, ConfirmedBlock> blocks) {
        AuditWeek.Reopening reopening = reopenReason == null || reopenedAt == null
                ? null
                : new AuditWeek.Reopening(reopenReason, reopenedAt.toInstant());
        return new AuditWeek(id, managerId, weekStart, zoneId(), Coded.of(AuditWeek.State.class, state), revision,
                version, edition,
                reopening, new TreeMap<>(blocks));
    }
}
