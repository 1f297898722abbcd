package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.canonical.CanonicalJson;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.SourceFreshness;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A row of {@code run}. */
record RunRow(UUID periodId, int number, @Nullable UUID jobId, String state, String startedBy,
        OffsetDateTime startedAt, @Nullable OffsetDateTime factsAt, @Nullable OffsetDateTime finishedAt,
        String factsUpTo, @Nullable String overrideReason, @Nullable Integer comparedTo, @Nullable String summary) {

    static final String SELECT = "select period_id, number, job_id, state, started_by, started_at, facts_at,"
            + " finished_at, facts_up_to, override_reason, compared_to, summary from run where tenant_id = :tenant";
    static final String SAVE = """
            insert into run (tenant_id, period_id, number, job_id, state, started_by, started_at, facts_at,
                finished_at, facts_up_to, override_reason, compared_to, summary)
            values (:tenant, :period, :number, :job, :state, :startedBy, :startedAt, :factsAt, :finishedAt,
                :factsUpTo::jsonb, :overrideReason, :comparedTo, :summary::jsonb)
            on conflict (tenant_id, period_id, number) do update set state = excluded.state,
                facts_at = excluded.facts_at, finished_at = excluded.finished_at,
                compared_to = excluded.compared_to, summary = excluded.summary""";

    static StatementSpec bind(StatementSpec sql, Run run) {
        Run.Summary summary = run.summary();
        return sql.param("period", run.periodId()).param("number", run.number()).param("job", run.jobId())
                .param("state", run.state()).param("startedBy", run.startedBy())
                .param("startedAt", utc(run.startedAt())).param("factsAt", utc(run.factsAt()))
                .param("finishedAt", utc(run.finishedAt()))
                .param("factsUpTo", CanonicalJson.write(run.factsUpTo()))
                .param("overrideReason", run.overrideReason()).param("comparedTo", run.comparedTo())
                .param("summary", summary == null ? null : CanonicalJson.write(summary));
    }

    Run run() {
        return new Run(periodId, number, jobId, state, startedBy, startedAt.toInstant(), instant(factsAt),
                instant(finishedAt), List.of(CanonicalJson.read(factsUpTo, SourceFreshness[].class)), overrideReason,
                comparedTo, summary == null ? null : CanonicalJson.read(summary, Run.Summary.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
