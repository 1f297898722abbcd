package dev.leadwell.comp.fact.jdbc;

import dev.leadwell.comp.fact.Facts;
import dev.leadwell.comp.fact.WeekFact;
import dev.leadwell.comp.fact.WindowFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFacts implements Facts {

    private static final String TENANT = "tenant_id = current_setting('app.tenant_id')::uuid";
    private final JdbcClient jdbc;

    JdbcFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void take(WeekFact week, long epoch, Instant arrived) {
        jdbc.sql(
                """
                        insert into audit_week as known (tenant_id, week_id, epoch, version, manager_id, week_start, last_day, submitted,
                            complete, leadership, backed, management, opening_fact, arrived_at, upper_limit)
                        values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, week_id) do update set epoch = excluded.epoch, version = excluded.version,
                            manager_id = excluded.manager_id, week_start = excluded.week_start, last_day = excluded.last_day,
                            submitted = excluded.submitted, complete = excluded.complete, leadership = excluded.leadership,
                            backed = excluded.backed, management = excluded.management,
                            opening_fact = excluded.opening_fact, arrived_at = excluded.arrived_at,
                            upper_limit = excluded.upper_limit
                        where (known.epoch, known.version) < (excluded.epoch, excluded.version)""")
                .params(week.id(), epoch, week.version(), week.managerId(), week.start(), week.lastDay(),
                        week.submitted(),
                        week.complete(), week.leadershipBlocks(), week.backedLeadershipBlocks(),
                        week.managementBlocks(), week.openingFact(), Timestamp.from(arrived))
                .param(week.upperLimit()).update();
    }

    @Override
    public void take(WindowFact window, long epoch, Instant arrived) {
        jdbc.sql("""
                insert into settled_window as known (tenant_id, window_id, epoch, version, manager_id, rep_id, kind,
                    window_start, window_end, last_day, outcome, opening_fact, arrived_at, cause, displaced_by,
                    excused_class, made_up_by)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, window_id) do update set epoch = excluded.epoch, version = excluded.version,
                    manager_id = excluded.manager_id, rep_id = excluded.rep_id, kind = excluded.kind,
                    window_start = excluded.window_start, window_end = excluded.window_end,
                    last_day = excluded.last_day, outcome = excluded.outcome, opening_fact = excluded.opening_fact,
                    arrived_at = excluded.arrived_at, cause = excluded.cause, displaced_by = excluded.displaced_by,
                    excused_class = excluded.excused_class, made_up_by = excluded.made_up_by
                where (known.epoch, known.version) < (excluded.epoch, excluded.version)""")
                .params(window.id(), epoch, window.version(), window.managerId(), window.repId(), window.kind(),
                        window.start(), window.end(), window.end().minusDays(1), window.outcome(),
                        window.openingFact(), Timestamp.from(arrived))
                .param(window.cause()).param(window.displacedBy()).param(window.excusedClass())
                .param(window.madeUpBy()).update();
    }

    @Override
    public List<WeekFact> weeksOf(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from audit_week where " + TENANT
                + " and manager_id = any(?) and last_day >= ? and last_day < ? and submitted")
                .params(managers.toArray(UUID[]::new), from, to).query((row, number) -> week(row)).list();
    }

    @Override
    public List<WindowFact> windowsOf(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from settled_window where " + TENANT
                + " and manager_id = any(?) and last_day >= ? and last_day < ? and outcome <> 'withdrawn'")
                .params(managers.toArray(UUID[]::new), from, to).query((row, number) -> window(row)).list();
    }

    @Override
    public long arrivedAfter(Instant moment, LocalDate from, LocalDate to) {
        return jdbc.sql("select (select count(*) from audit_week where " + TENANT
                + " and arrived_at > :moment and last_day >= :from and last_day < :to)"
                + " + (select count(*) from settled_window where " + TENANT
                + " and arrived_at > :moment and last_day >= :from and last_day < :to)")
                .param("moment", Timestamp.from(moment)).param("from", from).param("to", to).query(Long.class)
                .single();
    }

    private static WeekFact week(ResultSet row) throws SQLException {
        return new WeekFact(row.getObject("week_id", UUID.class), row.getLong("version"),
                row.getObject("manager_id", UUID.class), row.getObject("week_start", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getBoolean("submitted"), row.getBoolean("complete"),
                row.getInt("leadership"), row.getInt("backed"), row.getInt("management"),
                row.getBoolean("opening_fact"), row.getBigDecimal("upper_limit"));
    }

    private static WindowFact window(ResultSet row) throws SQLException {
        return new WindowFact(row.getObject("window_id", UUID.class), row.getLong("version"),
                row.getObject("manager_id", UUID.class), row.getObject("rep_id", UUID.class), row.getString("kind"),
                row.getObject("window_start", LocalDate.class), row.getObject("window_end", LocalDate.class),
                row.getString("outcome"), row.getString("cause"), row.getString("displaced_by"),
                row.getString("excused_class"), row.getString("made_up_by"), row.getBoolean("opening_fact"));
    }
}
