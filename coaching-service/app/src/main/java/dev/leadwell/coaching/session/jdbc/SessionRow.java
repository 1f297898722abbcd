package dev.leadwell.coaching.session.jdbc;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Contest;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A row of {@code session}. */
record SessionRow(UUID id, long version, UUID seriesId, LocalDate windowStart, LocalDate windowEnd, UUID managerId,
        UUID repId, String kind, String state, OffsetDateTime plannedStart, String zone, int plannedMinutes,
        boolean moved, @Nullable OffsetDateTime heldAt, @Nullable Integer heldMinutes,
        @Nullable OffsetDateTime recordedAt, @Nullable String contestReason, @Nullable OffsetDateTime contestedAt,
        @Nullable OffsetDateTime confirmedAt, boolean combined, @Nullable String displacedBy, boolean openingFact) {

    static final String SELECT = """
            select id, version, series_id, window_start, window_end, manager_id, rep_id, kind, state, planned_start,
                   zone, planned_minutes, moved, held_at, held_minutes, recorded_at, contest_reason, contested_at,
                   confirmed_at, combined, displaced_by, opening_fact
              from session where tenant_id = :tenant""";
    static final String INSERT = """
            insert into session (tenant_id, id, version, series_id, window_start, window_end, manager_id, rep_id, kind,
                state, starts_at, planned_start, zone, planned_minutes, moved, held_at, held_minutes, recorded_at,
                contest_reason, contested_at, confirmed_at, combined, displaced_by, opening_fact)
            values (:tenant, :id, :version, :series, :windowStart, :windowEnd, :manager, :rep, :kind, :state, :startsAt,
                :plannedStart, :zone, :plannedMinutes, :moved, :heldAt, :heldMinutes, :recordedAt, :contestReason,
                :contestedAt, :confirmedAt, :combined, :displacedBy, :openingFact)""";
    static final String UPDATE = """
            update session set version = :version, manager_id = :manager, state = :state, starts_at = :startsAt,
                planned_start = :plannedStart, zone = :zone, planned_minutes = :plannedMinutes, moved = :moved,
                held_at = :heldAt, held_minutes = :heldMinutes, recorded_at = :recordedAt,
                contest_reason = :contestReason, contested_at = :contestedAt, confirmed_at = :confirmedAt,
                combined = :combined, displaced_by = :displacedBy
            where tenant_id = :tenant and id = :id and version = :before""";

    /** Many that are scheduled and nothing else. */
    static final String PLAN = """
            insert into session (tenant_id, id, version, series_id, window_start, window_end, manager_id, rep_id, kind,
                state, starts_at, planned_start, zone, planned_minutes, moved, combined, opening_fact)
            select :tenant, s.id, 1, s.series_id, s.window_start, s.window_end, s.manager_id, s.rep_id, s.kind,
                'scheduled', s.starts_at, s.starts_at, s.zone, s.minutes, false, false, false
            from unnest(:ids::uuid[], :series::uuid[], :windowStarts::date[], :windowEnds::date[], :managers::uuid[],
                    :reps::uuid[], :kinds::text[], :starts::timestamptz[], :zones::text[], :minutes::int[])
                as s (id, series_id, window_start, window_end, manager_id, rep_id, kind, starts_at, zone, minutes)""";

    static StatementSpec bind(StatementSpec sql, Session session) {
        Held held = session.held();
        Contest contest = session.contest();
        return sql.param("tenant", Tenancy.current().value()).param("id", session.id())
                .param("version", session.version()).param("series", session.seriesId())
                .param("windowStart", session.window().start()).param("windowEnd", session.window().end())
                .param("manager", session.managerId()).param("rep", session.repId())
                .param("kind", session.kind().code()).param("state", session.state().code())
                .param("startsAt", utc(session.start())).param("plannedStart", utc(session.plannedStart()))
                .param("zone", session.zone().getId()).param("plannedMinutes", session.plannedMinutes())
                .param("moved", session.moved()).param("heldAt", utc(held == null ? null : held.startedAt()))
                .param("heldMinutes", held == null ? null : held.minutes())
                .param("recordedAt", utc(held == null ? null : held.recordedAt()))
                .param("contestReason", contest == null ? null : contest.reason())
                .param("contestedAt", utc(contest == null ? null : contest.at()))
                .param("confirmedAt", utc(session.confirmedAt())).param("combined", session.combined())
                .param("displacedBy", session.displacedBy()).param("openingFact", session.openingFact());
    }

    Session session() {
        return new Session(id, version, seriesId, new CadenceWindow(windowStart, windowEnd), managerId, repId,
                Coded.of(Kind.class, kind), Coded.of(SessionState.class, state), plannedStart.toInstant(),
                ZoneId.of(zone), plannedMinutes, moved, held(), contest(),
                confirmedAt == null ? null : confirmedAt.toInstant(), combined, displacedBy, openingFact);
    }

    private @Nullable Held held() {
        return heldAt == null || heldMinutes == null || recordedAt == null
                ? null
                : new Held(heldAt.toInstant(), heldMinutes, recordedAt.toInstant());
    }

    private @Nullable Contest contest() {
        return contestedAt == null || contestReason == null
                ? null
                : new Contest(contestReason, contestedAt.toInstant());
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
