package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.Period;
import dev.leadwell.kit.code.Coded;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code period}. */
record PeriodRow(UUID id, String name, LocalDate fromDay, LocalDate toDay, int perYear, String state,
        @Nullable Integer currentRun, @Nullable String approvedBy, @Nullable OffsetDateTime approvedAt,
        @Nullable String approvalReason) {

    static final String SELECT = "select id, name, from_day, to_day, per_year, state, current_run, approved_by,"
            + " approved_at, approval_reason from period where tenant_id = :tenant";

    Period period() {
        return new Period(id, name, fromDay, toDay, perYear, Coded.of(Period.State.class, state), currentRun,
                approvedBy, approvedAt == null ? null : approvedAt.toInstant(), approvalReason);
    }
}
