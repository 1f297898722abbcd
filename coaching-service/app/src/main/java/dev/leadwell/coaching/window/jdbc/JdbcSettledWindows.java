package dev.leadwell.coaching.window.jdbc;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.Cause;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.SettledWindows;
import dev.leadwell.coaching.window.WindowJudge.Judgement;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSettledWindows implements SettledWindows {

    private static final String SELECT = "select id, version, manager_id, rep_id, kind, window_start, window_end,"
            + " outcome, cause, displaced_by, excused_class, session_id, made_up_by, opening_fact"
            + " from settled_window where tenant_id = ?";

    private final JdbcClient jdbc;

    JdbcSettledWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SettledWindow> find(UUID id) {
        return query(SELECT + " and id = ?", id).stream().findFirst();
    }

    @Override
    public List<SettledWindow> of(UUID repId, Kind kind, LocalDate start) {
        return query(SELECT + " and rep_id = ? and kind = ? and window_start = ?::date", repId, kind.code(), start);
    }

    @Override
    public List<SettledWindow> ofReps(Collection<UUID> repIds, LocalDate after) {
        return query(SELECT + " and rep_id = any(?) and window_end > ?::date order by rep_id, kind, window_start, id",
                repIds.toArray(UUID[]::new), after);
    }

    @Override
    public List<SettledWindow> ofRep(UUID repId, LocalDate from, LocalDate to) {
        return query(SELECT + " and rep_id = ? and window_end > ?::date and window_start < ?::date"
                + " order by kind, window_start, id", repId, from, to);
    }

    @Override
    public List<SettledWindow> ofManager(UUID managerId, LocalDate from, LocalDate to) {
        return query(SELECT + " and manager_id = ? and window_end > ?::date and window_end <= ?::date"
                + " order by rep_id, kind, window_start, id", managerId, from, to);
    }

    @Override
    public List<Total> totals(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select manager_id, kind, count(*) as due,
                       count(*) filter (where outcome = 'excused') as excused,
                       count(*) filter (where outcome = 'kept') as kept,
                       count(*) filter (where outcome = 'not-kept' and kind = 'development' and made_up_by is null)
                           as owed,
                       count(*) filter (where outcome = 'not-kept' and cause = 'displaced') as displaced
                  from settled_window
                 where tenant_id = ? and manager_id = any(?) and window_end > ?::date and window_end <= ?::date
                   and outcome <> 'withdrawn'
                 group by manager_id, kind order by manager_id, kind""")
                .params(Tenancy.current().value(), managers.toArray(UUID[]::new), from, to)
                .query((row, number) -> new Total(row.getObject("manager_id", UUID.class),
                        Kind.of(row.getString("kind")), row.getLong("due"), row.getLong("excused"),
                        row.getLong("kept"), row.getLong("owed"), row.getLong("displaced")))
                .list();
    }

    @Override
    public Optional<SettledWindow> madeUpBy(UUID sessionId) {
        return query(SELECT + " and made_up_by = ?", sessionId).stream().findFirst();
    }

    @Override
    public List<SettledWindow> page(Filter filter, LocalDate afterEnd, UUID afterId, int limit) {
        var sql = new StringBuilder(SELECT + " and window_end > ?::date and window_end <= ?::date"
                + " and (window_end < ?::date or (window_end = ?::date and id > ?))");
        var params = new ArrayList<Object>(
                List.of(filter.from(), filter.to(), afterEnd, afterEnd, afterId));
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
        equal(sql, params, "outcome", filter.outcome() == null ? null : filter.outcome().code());
        params.add(limit);
        return query(sql.append(" order by window_end desc, id limit ?").toString(), params.toArray());
    }

    private static void equal(StringBuilder sql, List<Object> params, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            params.add(value);
        }
    }

    private List<SettledWindow> query(String sql, Object... params) {
        return jdbc.sql(sql).param(Tenancy.current().value()).params(List.of(params))
                .query(JdbcSettledWindows::window).list();
    }

    @Override
    public void add(List<SettledWindow> settled) {
        jdbc.sql("""
                insert into settled_window (tenant_id, id, version, manager_id, rep_id, kind, window_start, window_end,
                    opening_fact, outcome, cause, displaced_by, excused_class, session_id, made_up_by)
                select :tenant, w.id, w.version, w.manager_id, w.rep_id, w.kind, w.window_start, w.window_end,
                    w.opening_fact, w.outcome, w.cause, w.displaced_by, w.excused_class, w.session_id, w.made_up_by
                from unnest(:ids::uuid[], :versions::bigint[], :managers::uuid[], :reps::uuid[], :kinds::text[],
                        :starts::date[], :ends::date[], :openings::boolean[], :outcomes::text[], :causes::text[],
                        :displacedBy::text[], :excused::text[], :sessions::uuid[], :madeUpBy::uuid[])
                    as w (id, version, manager_id, rep_id, kind, window_start, window_end, opening_fact, outcome, cause,
                        displaced_by, excused_class, session_id, made_up_by)""")
                .param("tenant", Tenancy.current().value()).param("ids", column(settled, SettledWindow::id))
                .param("versions", column(settled, SettledWindow::version))
                .param("managers", column(settled, SettledWindow::managerId))
                .param("reps", column(settled, SettledWindow::repId))
                .param("kinds", column(settled, window -> window.kind().code()))
                .param("starts", column(settled, window -> window.window().start()))
                .param("ends", column(settled, window -> window.window().end()))
                .param("openings", column(settled, SettledWindow::openingFact))
                .param("outcomes", result(settled, 0)).param("causes", result(settled, 1))
                .param("displacedBy", result(settled, 2)).param("excused", result(settled, 3))
                .param("sessions", result(settled, 4)).param("madeUpBy", result(settled, 5)).update();
    }

    private static @Nullable String[] result(List<SettledWindow> settled, int place) {
        return column(settled, window -> result(window).get(place));
    }

    private static @Nullable String[] column(List<SettledWindow> settled,
            Function<SettledWindow, @Nullable Object> value) {
        return settled.stream().map(window -> {
            Object found = value.apply(window);
            return found == null ? null : found.toString();
        }).toArray(String[]::new);
    }

    @Override
    public void update(SettledWindow before, SettledWindow after) {
        int written = jdbc.sql("update settled_window set outcome = ?, cause = ?, displaced_by = ?, excused_class = ?,"
                + " session_id = ?, made_up_by = ?, version = ? where tenant_id = ? and id = ? and version = ?")
                .params(result(after))
                .params(after.version(), Tenancy.current().value(), after.id(), before.version()).update();
        if (written != 1) {
            throw new IllegalStateException("Window " + after.id() + " was not locked while it was settled");
        }
    }

    private static List<@Nullable Object> result(SettledWindow window) {
        Judgement judgement = window.judgement();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(judgement.outcome().code());
        values.add(judgement.cause() == null ? null : judgement.cause().code());
        values.add(judgement.displacedBy());
        values.add(judgement.excusedBy() == null ? null : judgement.excusedBy().name().toLowerCase(Locale.ROOT));
        values.add(judgement.sessionId());
        values.add(window.madeUpBy());
        return values;
    }

    @Override
    public List<SettledWindow> lockNext(UUID after, int atMost) {
        return query(SELECT + " and id > ? order by id limit ? for share", after, atMost);
    }

    private static SettledWindow window(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause");
        String excused = row.getString("excused_class");
        return new SettledWindow(row.getObject("id", UUID.class), row.getLong("version"),
                row.getObject("manager_id", UUID.class), row.getObject("rep_id", UUID.class),
                Kind.of(row.getString("kind")),
                new CadenceWindow(row.getObject("window_start", LocalDate.class),
                        row.getObject("window_end", LocalDate.class)),
                new Judgement(Outcome.of(row.getString("outcome")), cause == null ? null : Cause.of(cause),
                        row.getString("displaced_by"),
                        excused == null ? null : Taken.valueOf(excused.toUpperCase(Locale.ROOT)),
                        row.getObject("session_id", UUID.class)),
                row.getObject("made_up_by", UUID.class), row.getBoolean("opening_fact"));
    }
}
