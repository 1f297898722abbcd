package dev.leadwell.coaching.session.jdbc;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements Sessions {

    private static final RowMapper<SessionRow> SESSION = new SimplePropertyRowMapper<>(SessionRow.class);
    private static final String SELECT = SessionRow.SELECT;

    private final JdbcClient jdbc;
    private final TakenTimes times;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.times = new TakenTimes(jdbc);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private static List<Session> sessions(JdbcClient.StatementSpec found) {
        return found.query(SESSION).list().stream().map(SessionRow::session).toList();
    }

    @Override
    public Optional<Session> find(UUID id) {
        return sessions(sql(SELECT + " and id = :id").param("id", id)).stream().findFirst();
    }

    @Override
    public List<Session> findAll(Collection<UUID> ids) {
        return sessions(sql(SELECT + " and id = any(:ids)").param("ids", ids.toArray(UUID[]::new)));
    }

    @Override
    public List<Session> of(UUID seriesId, CadenceWindow window) {
        return sessions(sql(SELECT + " and series_id = :series and window_start = :start::date order by starts_at, id")
                .param("series", seriesId).param("start", window.start()));
    }

    @Override
    public List<Session> ofSeries(Collection<UUID> seriesIds, LocalDate windowStart) {
        return sessions(sql(SELECT + " and series_id = any(:series)"
                + " and (window_start >= :start::date or state = 'scheduled')"
                + " order by series_id, window_start, starts_at, id")
                .param("series", seriesIds.toArray(UUID[]::new)).param("start", windowStart));
    }

    @Override
    public List<Session> nextOf(Collection<UUID> seriesIds, Instant from) {
        return sessions(sql(SELECT + " and id in (select distinct on (series_id) id from session"
                + " where tenant_id = :tenant and series_id = any(:series) and state = 'scheduled'"
                + " and starts_at >= :from order by series_id, starts_at, id)")
                .param("series", seriesIds.toArray(UUID[]::new)).param("from", SessionRow.utc(from)));
    }

    @Override
    public Optional<Session> firstScheduled(UUID seriesId) {
        return sessions(sql(SELECT + " and series_id = :series and state = 'scheduled'"
                + " order by window_start, starts_at, id limit 1").param("series", seriesId)).stream().findFirst();
    }

    @Override
    public List<Session> held(Collection<UUID> persons, Instant from, Instant to) {
        return sessions(sql(SELECT + " and state = 'held' and starts_at >= :from and starts_at < :to"
                + " and (manager_id = any(:persons) or rep_id = any(:persons)) order by starts_at, id")
                .param("from", SessionRow.utc(from)).param("to", SessionRow.utc(to))
                .param("persons", persons.toArray(UUID[]::new)));
    }

    /** In the order of their ids, so that nobody waits for each other. */
    @Override
    public void lockTimes(Collection<UUID> persons) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('held_time/' || id, 0))"
                + " from (select id from unnest(:persons::uuid[]) as p (id) order by id) ordered")
                .param("persons", persons.toArray(UUID[]::new)).query((row, number) -> number).list();
    }

    @Override
    public List<Session> page(Filter filter, Instant afterStart, UUID afterId, int limit) {
        List<UUID> managers = filter.managers();
        Kind kind = filter.kind();
        SessionState state = filter.state();
        JdbcClient.StatementSpec page = sql(SELECT + " and starts_at >= :from and starts_at < :to"
                + " and (starts_at, id) > (:afterStart, :afterId)"
                + where(managers == null ? null : filter.viewer(), "(manager_id = any(:managers) or rep_id = :viewer)")
                + where(filter.managerId(), "manager_id = :manager") + where(filter.repId(), "rep_id = :rep")
                + where(kind, "kind = :kind") + where(state, "state = :state")
                + " order by starts_at, id limit :limit");
        return sessions(page.param("from", SessionRow.utc(filter.from())).param("to", SessionRow.utc(filter.to()))
                .param("afterStart", SessionRow.utc(afterStart)).param("afterId", afterId)
                .param("managers", managers == null ? null : managers.toArray(UUID[]::new))
                .param("viewer", filter.viewer()).param("manager", filter.managerId()).param("rep", filter.repId())
                .param("kind", kind == null ? null : kind.code()).param("state", state == null ? null : state.code())
                .param("limit", limit));
    }

    private static String where(@Nullable Object given, String condition) {
        return given == null ? "" : " and " + condition;
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
        sql(SessionRow.PLAN)
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
        return sessions(sql(SELECT + " and id > :after order by id limit :limit for share")
                .param("after", after).param("limit", atMost));
    }
}
