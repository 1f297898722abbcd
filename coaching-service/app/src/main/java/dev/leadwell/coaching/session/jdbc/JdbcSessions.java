package dev.leadwell.coaching.session.jdbc;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements Sessions {

    private static final String SELECT = "select " + SessionRow.COLUMNS + " from session where tenant_id = ?";

    private final JdbcClient jdbc;
    private final TakenTimes times;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.times = new TakenTimes(jdbc);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return query(SELECT + " and id = ?", id).stream().findFirst();
    }

    @Override
    public List<Session> findAll(Collection<UUID> ids) {
        return query(SELECT + " and id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    @Override
    public List<Session> of(UUID seriesId, CadenceWindow window) {
        return query(SELECT + " and series_id = ? and window_start = ?::date order by starts_at, id", seriesId,
                window.start());
    }

    @Override
    public List<Session> ofSeries(Collection<UUID> seriesIds, LocalDate windowStart) {
        return query(SELECT + " and series_id = any(?) and (window_start >= ?::date or state = 'scheduled')"
                + " order by series_id, window_start, starts_at, id", seriesIds.toArray(UUID[]::new), windowStart);
    }

    @Override
    public Optional<Session> next(UUID seriesId, Instant from) {
        return query(SELECT + " and series_id = ? and state = 'scheduled' and starts_at >= ?"
                + " order by starts_at, id limit 1", seriesId, Timestamp.from(from)).stream().findFirst();
    }

    @Override
    public Optional<Session> firstScheduled(UUID seriesId) {
        return query(SELECT + " and series_id = ? and state = 'scheduled' order by window_start, starts_at, id limit 1",
                seriesId).stream().findFirst();
    }

    @Override
    public List<Session> held(Collection<UUID> persons, Instant from, Instant to) {
        UUID[] ids = persons.toArray(UUID[]::new);
        return query(SELECT + " and state = 'held' and starts_at >= ? and starts_at < ?"
                + " and (manager_id = any(?) or rep_id = any(?)) order by starts_at, id",
                Timestamp.from(from), Timestamp.from(to), ids, ids);
    }

    /** In the order of their ids, so that nobody waits for each other. */
    @Override
    public void lockTimes(Collection<UUID> persons) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('held_time/' || id, 0))"
                + " from (select id from unnest(?::uuid[]) as p (id) order by id) ordered")
                .param(persons.toArray(UUID[]::new)).query((row, number) -> number).list();
    }

    @Override
    public List<Session> page(Filter filter, Instant afterStart, UUID afterId, int limit) {
        var sql = new StringBuilder(SELECT + " and starts_at >= ? and starts_at < ? and (starts_at, id) > (?, ?)");
        var params = new ArrayList<Object>(List.of(Timestamp.from(filter.from()), Timestamp.from(filter.to()),
                Timestamp.from(afterStart), afterId));
        List<UUID> managers = filter.managers();
        UUID viewer = filter.viewer();
        if (managers != null && viewer != null) {
            sql.append(" and (manager_id = any(?) or rep_id = ?)");
            params.add(managers.toArray(UUID[]::new));
            params.add(viewer);
        }
        equal(sql, params, "manager_id", filter.managerId());
        equal(sql, params, "rep_id", filter.repId());
        equal(sql, params, "kind", filter.kind() == null ? null : filter.kind().code());
        equal(sql, params, "state", filter.state() == null ? null : filter.state().code());
        params.add(limit);
        return query(sql.append(" order by starts_at, id limit ?").toString(), params.toArray());
    }

    private static void equal(StringBuilder sql, List<Object> params, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            params.add(value);
        }
    }

    private List<Session> query(String sql, Object... params) {
        return jdbc.sql(sql).param(Tenancy.current().value()).params(List.of(params)).query(SessionRow::read).list();
    }

    @Override
    public void add(Session session) {
        SessionRow.bind(jdbc.sql(SessionRow.INSERT), session).update();
        if (session.held() != null) {
            times.take(session);
        }
    }

    @Override
    public void plan(List<Session> sessions) {
        jdbc.sql(SessionRow.PLAN).param("tenant", Tenancy.current().value())
                .param("ids", column(sessions, Session::id)).param("series", column(sessions, Session::seriesId))
                .param("windowStarts", column(sessions, session -> session.window().start()))
                .param("windowEnds", column(sessions, session -> session.window().end()))
                .param("managers", column(sessions, Session::managerId)).param("reps", column(sessions, Session::repId))
                .param("kinds", column(sessions, session -> session.kind().code()))
                .param("starts", column(sessions, Session::plannedStart))
                .param("zones", column(sessions, session -> session.zone().getId()))
                .param("minutes", column(sessions, Session::plannedMinutes)).update();
    }

    private static String[] column(List<Session> sessions, Function<Session, Object> value) {
        return sessions.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    @Override
    public void update(Session before, Session after) {
        int written = SessionRow.bind(jdbc.sql(SessionRow.UPDATE), after).param("before", before.version()).update();
        if (written != 1) {
            throw new IllegalStateException("Session " + after.id() + " was not locked while it was changed");
        }
        if (before.held() != null && !before.held().equals(after.held())) {
            times.free(before);
        }
        if (after.held() != null && !after.held().equals(before.held())) {
            times.take(after);
        }
    }

    @Override
    public List<Session> lockNext(UUID after, int atMost) {
        return query(SELECT + " and id > ? order by id limit ? for share", after, atMost);
    }
}
