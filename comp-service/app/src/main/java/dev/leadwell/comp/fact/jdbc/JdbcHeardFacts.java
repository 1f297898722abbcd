package dev.leadwell.comp.fact.jdbc;

import dev.leadwell.comp.fact.HeardFacts;
import dev.leadwell.comp.fact.WeekFact;
import dev.leadwell.comp.fact.WindowFact;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHeardFacts implements HeardFacts {

    private final JdbcClient jdbc;

    JdbcHeardFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(String sql, Instant arrived) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value())
                .param("arrived", arrived.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void takeWeeks(Collection<Told<WeekFact>> weeks, Instant arrived) {
        List<Told<WeekFact>> newest = newest(weeks, WeekFact::id, WeekFact::version);
        sql("""
                insert into audit_week as known (tenant_id, week_id, epoch, version, manager_id, week_start, last_day,
                    submitted, complete, leadership, backed, management, opening_fact, upper_limit, arrived_at)
                select :tenant, told.*, :arrived from unnest(:ids::uuid[], :epochs::bigint[], :versions::bigint[],
                    :managers::uuid[], :starts::date[], :lastDays::date[], :submitted::boolean[],
                    :complete::boolean[], :leadership::int[], :backed::int[], :management::int[],
                    :openingFacts::boolean[], :upperLimits::numeric[]) told
                on conflict (tenant_id, week_id) do update set epoch = excluded.epoch, version = excluded.version,
                    manager_id = excluded.manager_id, week_start = excluded.week_start, last_day = excluded.last_day,
                    submitted = excluded.submitted, complete = excluded.complete, leadership = excluded.leadership,
                    backed = excluded.backed, management = excluded.management,
                    opening_fact = excluded.opening_fact, arrived_at = excluded.arrived_at,
                    upper_limit = excluded.upper_limit
                where (known.epoch, known.version) < (excluded.epoch, excluded.version)""", arrived)
                .param("ids", column(newest, WeekFact::id)).param("epochs", epochs(newest))
                .param("versions", column(newest, WeekFact::version))
                .param("managers", column(newest, WeekFact::managerId)).param("starts", column(newest, WeekFact::start))
                .param("lastDays", column(newest, WeekFact::lastDay))
                .param("submitted", column(newest, WeekFact::submitted))
                .param("complete", column(newest, WeekFact::complete))
                .param("leadership", column(newest, WeekFact::leadershipBlocks))
                .param("backed", column(newest, WeekFact::backedLeadershipBlocks))
                .param("management", column(newest, WeekFact::managementBlocks))
                .param("openingFacts", column(newest, WeekFact::openingFact))
                .param("upperLimits", column(newest, WeekFact::upperLimit)).update();
    }

    @Override
    public void takeWindows(Collection<Told<WindowFact>> windows, Instant arrived) {
        List<Told<WindowFact>> newest = newest(windows, WindowFact::id, WindowFact::version);
        sql("""
                insert into settled_window as known (tenant_id, window_id, epoch, version, manager_id, rep_id, kind,
                    window_start, window_end, last_day, outcome, opening_fact, cause, displaced_by, excused_class,
                    made_up_by, arrived_at)
                select :tenant, told.*, :arrived from unnest(:ids::uuid[], :epochs::bigint[], :versions::bigint[],
                    :managers::uuid[], :reps::uuid[], :kinds::text[], :starts::date[], :ends::date[],
                    :lastDays::date[], :outcomes::text[], :openingFacts::boolean[], :causes::text[],
                    :displacedBy::text[], :excused::text[], :madeUpBy::text[]) told
                on conflict (tenant_id, window_id) do update set epoch = excluded.epoch, version = excluded.version,
                    manager_id = excluded.manager_id, rep_id = excluded.rep_id, kind = excluded.kind,
                    window_start = excluded.window_start, window_end = excluded.window_end,
                    last_day = excluded.last_day, outcome = excluded.outcome, opening_fact = excluded.opening_fact,
                    arrived_at = excluded.arrived_at, cause = excluded.cause, displaced_by = excluded.displaced_by,
                    excused_class = excluded.excused_class, made_up_by = excluded.made_up_by
                where (known.epoch, known.version) < (excluded.epoch, excluded.version)""", arrived)
                .param("ids", column(newest, WindowFact::id)).param("epochs", epochs(newest))
                .param("versions", column(newest, WindowFact::version))
                .param("managers", column(newest, WindowFact::managerId))
                .param("reps", column(newest, WindowFact::repId))
                .param("kinds", column(newest, WindowFact::kind)).param("starts", column(newest, WindowFact::start))
                .param("ends", column(newest, WindowFact::end))
                .param("lastDays", column(newest, window -> window.end().minusDays(1)))
                .param("outcomes", column(newest, WindowFact::outcome))
                .param("openingFacts", column(newest, WindowFact::openingFact))
                .param("causes", column(newest, WindowFact::cause))
                .param("displacedBy", column(newest, WindowFact::displacedBy))
                .param("excused", column(newest, WindowFact::excusedClass))
                .param("madeUpBy", column(newest, WindowFact::madeUpBy)).update();
    }

    /** One of each, in the order of ids, so that two who write at once do not wait for each other. */
    private static <T> List<Told<T>> newest(Collection<Told<T>> told, Function<T, UUID> id,
            Function<T, Long> version) {
        Comparator<Told<T>> newer = Comparator.<Told<T>>comparingLong(Told::epoch)
                .thenComparing(one -> version.apply(one.fact()));
        Map<UUID, Told<T>> byId = new TreeMap<>();
        told.forEach(one -> byId.merge(id.apply(one.fact()), one, BinaryOperator.maxBy(newer)));
        return List.copyOf(byId.values());
    }

    private static <T> String[] epochs(List<Told<T>> told) {
        return told.stream().map(one -> Long.toString(one.epoch())).toArray(String[]::new);
    }

    private static <T> @Nullable String[] column(List<Told<T>> told, Function<T, @Nullable Object> value) {
        return told.stream().map(one -> Objects.toString(value.apply(one.fact()), null)).toArray(String[]::new);
    }
}
