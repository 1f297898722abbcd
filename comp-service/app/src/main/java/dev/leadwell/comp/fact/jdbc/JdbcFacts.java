package dev.leadwell.comp.fact.jdbc;

import dev.leadwell.comp.fact.Facts;
import dev.leadwell.comp.fact.WeekFact;
import dev.leadwell.comp.fact.WindowFact;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFacts implements Facts {

    private static final RowMapper<WeekFact> WEEK = new SimplePropertyRowMapper<>(WeekFact.class);
    private static final RowMapper<WindowFact> WINDOW = new SimplePropertyRowMapper<>(WindowFact.class);

    private final JdbcClient jdbc;

    JdbcFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public void take(WeekFact week, long epoch, Instant arrived) {
        sql("""
                insert into audit_week as known (tenant_id, week_id, epoch, version, manager_id, week_start, last_day,
                    submitted, complete, leadership, backed, management, opening_fact, arrived_at, upper_limit)
                values (:tenant, :id, :epoch, :version, :manager, :start, :lastDay, :submitted, :complete,
                    :leadership, :backed, :management, :openingFact, :arrived, :upperLimit)
                on conflict (tenant_id, week_id) do update set epoch = excluded.epoch, version = excluded.version,
                    manager_id = excluded.manager_id, week_start = excluded.week_start, last_day = excluded.last_day,
                    submitted = excluded.submitted, complete = excluded.complete, leadership = excluded.leadership,
                    backed = excluded.backed, management = excluded.management,
                    opening_fact = excluded.opening_fact, arrived_at = excluded.arrived_at,
                    upper_limit = excluded.upper_limit
                where (known.epoch, known.version) < (excluded.epoch, excluded.version)""")
                .param("id", week.id()).param("epoch", epoch).param("version", week.version())
                .param("manager", week.managerId()).param("start", week.start()).param("lastDay", week.lastDay())
                .param("submitted", week.submitted()).param("complete", week.complete())
                .param("leadership", week.leadershipBlocks()).param("backed", week.backedLeadershipBlocks())
                .param("management", week.managementBlocks()).param("openingFact", week.openingFact())
                .param("arrived", arrived.atOffset(ZoneOffset.UTC)).param("upperLimit", week.upperLimit()).update();
    }

    @Override
    public void take(WindowFact window, long epoch, Instant arrived) {
        sql("""
                insert into settled_window as known (tenant_id, window_id, epoch, version, manager_id, rep_id, kind,
                    window_start, window_end, last_day, outcome, opening_fact, arrived_at, cause, displaced_by,
                    excused_class, made_up_by)
                values (:tenant, :id, :epoch, :version, :manager, :rep, :kind, :start, :end, :lastDay, :outcome,
                    :openingFact, :arrived, :cause, :displacedBy, :excused, :madeUpBy)
                on conflict (tenant_id, window_id) do update set epoch = excluded.epoch, version = excluded.version,
                    manager_id = excluded.manager_id, rep_id = excluded.rep_id, kind = excluded.kind,
                    window_start = excluded.window_start, window_end = excluded.window_end,
                    last_day = excluded.last_day, outcome = excluded.outcome, opening_fact = excluded.opening_fact,
                    arrived_at = excluded.arrived_at, cause = excluded.cause, displaced_by = excluded.displaced_by,
                    excused_class = excluded.excused_class, made_up_by = excluded.made_up_by
                where (known.epoch, known.version) < (excluded.epoch, excluded.version)""")
                .param("id", window.id()).param("epoch", epoch).param("version", window.version())
                .param("manager", window.managerId()).param("rep", window.repId()).param("kind", window.kind())
                .param("start", window.start()).param("end", window.end()).param("lastDay", window.end().minusDays(1))
                .param("outcome", window.outcome()).param("openingFact", window.openingFact())
                .param("arrived", arrived.atOffset(ZoneOffset.UTC)).param("cause", window.cause())
                .param("displacedBy", window.displacedBy()).param("excused", window.excusedClass())
                .param("madeUpBy", window.madeUpBy()).update();
    }

    @Override
    public List<WeekFact> weeksOf(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return sql("""
                select week_id as id, version, manager_id, week_start as start, last_day, submitted, complete,
                       leadership as leadership_blocks, backed as backed_leadership_blocks,
                       management as management_blocks, opening_fact, upper_limit
                  from audit_week
                 where tenant_id = :tenant and manager_id = any(:managers) and last_day >= :from and last_day < :to
                   and submitted""")
                .param("managers", managers.toArray(UUID[]::new)).param("from", from).param("to", to).query(WEEK)
                .list();
    }

    @Override
    public List<WindowFact> windowsOf(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return sql("""
                select window_id as id, version, manager_id, rep_id, kind, window_start as start, window_end as "end",
                       outcome, cause, displaced_by, excused_class, made_up_by, opening_fact
                  from settled_window
                 where tenant_id = :tenant and manager_id = any(:managers) and last_day >= :from and last_day < :to
                   and outcome <> 'withdrawn'""")
                .param("managers", managers.toArray(UUID[]::new)).param("from", from).param("to", to).query(WINDOW)
                .list();
    }

    @Override
    public long arrivedAfter(Instant moment, LocalDate from, LocalDate to) {
        return sql("""
                select (select count(*) from audit_week where tenant_id = :tenant and arrived_at > :moment
                            and last_day >= :from and last_day < :to)
                     + (select count(*) from settled_window where tenant_id = :tenant and arrived_at > :moment
                            and last_day >= :from and last_day < :to)""")
                .param("moment", moment.atOffset(ZoneOffset.UTC)).param("from", from).param("to", to)
                .query(Long.class).single();
    }
}
