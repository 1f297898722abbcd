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
