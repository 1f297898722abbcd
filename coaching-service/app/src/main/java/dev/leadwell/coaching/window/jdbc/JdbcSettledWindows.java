package dev.leadwell.coaching.window.jdbc;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.SettledWindows;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.tenancy.Tenancy;
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
class JdbcSettledWindows implements SettledWindows {

    private static final RowMapper<WindowRow> WINDOW = new SimplePropertyRowMapper<>(WindowRow.class);
    private static final RowMapper<ListedRow> LISTED = new SimplePropertyRowMapper<>(ListedRow.class);
    private static final RowMapper<CountRow> COUNT = new SimplePropertyRowMapper<>(CountRow.class);
    private static final RowMapper<TotalRow> TOTAL = new SimplePropertyRowMapper<>(TotalRow.class);
    private static final String SELECT = "select id, version, manager_id, rep_id, kind, window_start, window_end,"
            + " outcome, cause, displaced_by, excused_class, session_id, made_up_by, opening_fact"
            + " from settled_window where tenant_id = :tenant";

    private final JdbcClient jdbc;

    JdbcSettledWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record CountRow(UUID managerId, @Nullable UUID repId, LocalDate windowEnd, String kind, long due, long excused,
            long kept) {

        Count count() {
            return new Count(managerId, repId, windowEnd, Coded.of(Kind.class, kind), due, excused, kept);
        }
    }

    record TotalRow(UUID managerId, String kind, long due, long excused, long kept, long owed, long displaced) {

        Total total() {
            return new Total(managerId, Coded.of(Kind.class, kind), due, excused, kept, owed, displaced);
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private static List<SettledWindow> windows(JdbcClient.StatementSpec found) {
        return found.query(WINDOW).list().stream().map(WindowRow::window).toList();
    }

    @Override
    public Optional<SettledWindow> find(UUID id) {
        return windows(sql(SELECT + " and id = :id").param("id", id)).stream().findFirst();
    }

    @Override
    public List<SettledWindow> of(UUID repId, Kind kind, LocalDate start) {
        return windows(sql(SELECT + " and rep_id = :rep and kind = :kind and window_start = :start::date")
                .param("rep", repId).param("kind", kind.code()).param("start", start));
    }

    @Override
    public List<SettledWindow> ofReps(Collection<UUID> repIds, LocalDate after) {
        return windows(sql(SELECT + " and rep_id = any(:reps) and window_end > :after::date"
                + " order by rep_id, kind, window_start, id")
                .param("reps", repIds.toArray(UUID[]::new)).param("after", after));
    }

    @Override
    public List<SettledWindow> ofRep(UUID repId, LocalDate from, LocalDate to) {
        return windows(sql(SELECT + " and rep_id = :rep and window_end > :from::date and window_start < :to::date"
                + " order by kind, window_start, id").param("rep", repId).param("from", from).param("to", to));
    }

    @Override
    public List<SettledWindow> ofManager(UUID managerId, LocalDate from, LocalDate to) {
        return windows(sql(SELECT + " and manager_id = :manager"
                + " and window_end > :from::date and window_end <= :to::date order by rep_id, kind, window_start, id")
                .param("manager", managerId).param("from", from).param("to", to));
    }

    @Override
    public List<Total> totals(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return sql("""
                select manager_id, kind, count(*) as due,
                       count(*) filter (where outcome = 'excused') as excused,
                       count(*) filter (where outcome = 'kept') as kept,
                       count(*) filter (where outcome = 'not-kept' and kind = 'development' and made_up_by is null)
                           as owed,
                       count(*) filter (where outcome = 'not-kept' and cause = 'displaced') as displaced
                  from settled_window
                 where tenant_id = :tenant and manager_id = any(:managers)
                   and window_end > :from::date and window_end <= :to::date and outcome <> 'withdrawn'
                 group by manager_id, kind order by manager_id, kind""")
                .param("managers", managers.toArray(UUID[]::new)).param("from", from).param("to", to)
                .query(TOTAL).list().stream().map(TotalRow::total).toList();
    }

    @Override
    public Optional<SettledWindow> madeUpBy(UUID sessionId) {
        return windows(sql(SELECT + " and made_up_by = :session").param("session", sessionId)).stream().findFirst();
    }

    @Override
    public List<SettledWindow> page(Filter filter, LocalDate afterEnd, UUID afterId, int limit) {
        return windows(WindowFilter.bound(sql(SELECT + WindowFilter.of(filter)
                + " and (window_end < :afterEnd::date or (window_end = :afterEnd::date and id > :afterId))"
                + " order by window_end desc, id limit :limit"), filter).param("afterEnd", afterEnd)
                .param("afterId", afterId).param("limit", limit));
    }

    @Override
    public List<Listed> list(Filter filter, Order order, int limit) {
        Sorting sorting = Sorting.by(order);
        return sorting.bound(WindowFilter.bound(sql(SELECT.replace(" from ", ", " + sorting.key() + " as key from ")
                + WindowFilter.of(filter) + sorting.clause() + " limit :limit"), filter)).param("limit", limit)
                .query(LISTED).list().stream().map(ListedRow::listed).toList();
    }

    @Override
    public List<Count> counts(Filter filter) {
        return WindowFilter.bound(sql("""
                select manager_id, case when rep_id = :viewer then rep_id end as rep_id, window_end, kind,
                       count(*) as due, count(*) filter (where outcome = 'excused') as excused,
                       count(*) filter (where outcome = 'kept') as kept
                  from settled_window where tenant_id = :tenant and outcome <> 'withdrawn'"""
                + WindowFilter.of(filter) + " group by 1, 2, 3, 4"), filter).query(COUNT).list().stream()
                .map(CountRow::count).toList();
    }

    @Override
    public void add(List<SettledWindow> settled) {
        List<WindowRow> rows = settled.stream().map(WindowRow::of).toList();
        sql("""
                insert into settled_window (tenant_id, id, version, manager_id, rep_id, kind, window_start, window_end,
                    opening_fact, outcome, cause, displaced_by, excused_class, session_id, made_up_by)
                select :tenant, w.* from unnest(:ids::uuid[], :versions::bigint[], :managers::uuid[], :reps::uuid[],
                        :kinds::text[], :starts::date[], :ends::date[], :openings::boolean[], :outcomes::text[],
                        :causes::text[], :displacedBy::text[], :excused::text[], :sessions::uuid[],
                        :madeUpBy::uuid[]) w""")
                .param("ids", column(rows, WindowRow::id)).param("versions", column(rows, WindowRow::version))
                .param("managers", column(rows, WindowRow::managerId)).param("reps", column(rows, WindowRow::repId))
                .param("kinds", column(rows, WindowRow::kind)).param("starts", column(rows, WindowRow::windowStart))
                .param("ends", column(rows, WindowRow::windowEnd))
                .param("openings", column(rows, WindowRow::openingFact))
                .param("outcomes", column(rows, WindowRow::outcome)).param("causes", column(rows, WindowRow::cause))
                .param("displacedBy", column(rows, WindowRow::displacedBy))
                .param("excused", column(rows, WindowRow::excusedClass))
                .param("sessions", column(rows, WindowRow::sessionId))
                .param("madeUpBy", column(rows, WindowRow::madeUpBy)).update();
    }

    private static @Nullable String[] column(List<WindowRow> rows, Function<WindowRow, @Nullable Object> value) {
        return rows.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    @Override
    public void update(SettledWindow before, SettledWindow after) {
        WindowRow row = WindowRow.of(after);
        int written = sql("""
                update settled_window set outcome = :outcome, cause = :cause, displaced_by = :displacedBy,
                    excused_class = :excused, session_id = :session, made_up_by = :madeUpBy, version = :version
                where tenant_id = :tenant and id = :id and version = :before""")
                .param("outcome", row.outcome()).param("cause", row.cause()).param("displacedBy", row.displacedBy())
                .param("excused", row.excusedClass()).param("session", row.sessionId())
                .param("madeUpBy", row.madeUpBy()).param("version", row.version()).param("id", row.id())
                .param("before", before.version()).update();
        if (written != 1) {
            throw new IllegalStateException("Window " + after.id() + " was not locked while it was settled");
        }
    }

    @Override
    public List<SettledWindow> lockNext(UUID after, int atMost) {
        return windows(sql(SELECT + " and id > :after order by id limit :limit for share")
                .param("after", after).param("limit", atMost));
    }
}
