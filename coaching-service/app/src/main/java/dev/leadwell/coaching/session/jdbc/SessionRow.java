package dev.leadwell.coaching.session.jdbc;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Contest;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A session as a row. */
final class SessionRow {

    static final String COLUMNS = "id, version, series_id, window_start, window_end, manager_id, rep_id, kind, state,"
            + " planned_start, zone, planned_minutes, moved, held_at, held_minutes, recorded_at, contest_reason,"
            + " contested_at, confirmed_at, combined, displaced_by, opening_fact";
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

    private SessionRow() {}

    static StatementSpec bind(StatementSpec sql, Session session) {
        Held held = session.held();
        Contest contest = session.contest();
        return sql.param("tenant", Tenancy.current().value()).param("id", session.id())
                .param("version", session.version()).param("series", session.seriesId())
                .param("windowStart", session.window().start()).param("windowEnd", session.window().end())
                .param("manager", session.managerId()).param("rep", session.repId())
                .param("kind", session.kind().code()).param("state", session.state().code())
                .param("startsAt", Timestamp.from(session.start()))
                .param("plannedStart", Timestamp.from(session.plannedStart())).param("zone", session.zone().getId())
                .param("plannedMinutes", session.plannedMinutes()).param("moved", session.moved())
                .param("heldAt", time(held == null ? null : held.startedAt()), Types.TIMESTAMP)
                .param("heldMinutes", held == null ? null : held.minutes(), Types.INTEGER)
                .param("recordedAt", time(held == null ? null : held.recordedAt()), Types.TIMESTAMP)
                .param("contestReason", contest == null ? null : contest.reason(), Types.VARCHAR)
                .param("contestedAt", time(contest == null ? null : contest.at()), Types.TIMESTAMP)
                .param("confirmedAt", time(session.confirmedAt()), Types.TIMESTAMP)
                .param("combined", session.combined()).param("displacedBy", session.displacedBy(), Types.VARCHAR)
                .param("openingFact", session.openingFact());
    }

    static Session read(ResultSet row, int number) throws SQLException {
        return new Session(row.getObject("id", UUID.class), row.getLong("version"),
                row.getObject("series_id", UUID.class),
                new CadenceWindow(row.getObject("window_start", LocalDate.class),
                        row.getObject("window_end", LocalDate.class)),
                row.getObject("manager_id", UUID.class), row.getObject("rep_id", UUID.class),
                Kind.of(row.getString("kind")), SessionState.of(row.getString("state")),
                row.getTimestamp("planned_start").toInstant(), ZoneId.of(row.getString("zone")),
                row.getInt("planned_minutes"), row.getBoolean("moved"), held(row), contest(row),
                instant(row, "confirmed_at"), row.getBoolean("combined"), row.getString("displaced_by"),
                row.getBoolean("opening_fact"));
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        Instant start = instant(row, "held_at");
        Instant recorded = instant(row, "recorded_at");
        return start == null || recorded == null ? null : new Held(start, row.getInt("held_minutes"), recorded);
    }

    private static @Nullable Contest contest(ResultSet row) throws SQLException {
        Instant at = instant(row, "contested_at");
        String reason = row.getString("contest_reason");
        return at == null || reason == null ? null : new Contest(reason, at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
