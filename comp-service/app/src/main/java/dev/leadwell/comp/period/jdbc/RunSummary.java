package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.Run;
import dev.leadwell.kit.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums over a run's statements, beside those of the run that it is compared to. */
final class RunSummary {

    private static final RowMapper<Run.CurrencyTotal> TOTAL = new SimplePropertyRowMapper<>(Run.CurrencyTotal.class);
    private static final RowMapper<Counts> COUNTS = new SimplePropertyRowMapper<>(Counts.class);

    private final JdbcClient jdbc;

    RunSummary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(int payees, int ready, int needYou, int changed) {}

    Run.Summary of(UUID periodId, int run, @Nullable Integer before) {
        Counts counts = sql("""
                select count(s.payee_id) as payees, count(*) filter (where s.state = 'ready') as ready,
                    count(*) filter (where s.state <> 'ready') as need_you,
                    count(*) filter (where :before::integer is not null
                        and s.total is distinct from b.total) as changed
                from (select payee_id, state, total from statement
                    where tenant_id = :tenant and period_id = :period and run = :run) s
                full join (select payee_id, total from statement
                    where tenant_id = :tenant and period_id = :period and run = :before::integer) b
                    on b.payee_id = s.payee_id""", periodId, run, before).query(COUNTS).single();
        return new Run.Summary(counts.payees(), counts.ready(), counts.needYou(), counts.changed(),
                totals(periodId, run, before));
    }

    private List<Run.CurrencyTotal> totals(UUID periodId, int run, @Nullable Integer before) {
        return sql("""
                select currency, coalesce(sum(target) filter (where run = :run), 0) as target,
                    coalesce(sum(total) filter (where run = :run), 0) as payout,
                    coalesce(sum(for_leadership) filter (where run = :run), 0) as for_leadership,
                    case when :before::integer is not null
                        then sum(case when run = :run then total else -total end) end as changed_by
                from statement
                where tenant_id = :tenant and period_id = :period and run in (:run, :before::integer)
                    and state = 'ready'
                group by currency order by currency""", periodId, run, before).query(TOTAL).list();
    }

    private JdbcClient.StatementSpec sql(String sql, UUID periodId, int run, @Nullable Integer before) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("period", periodId).param("run", run)
                .param("before", before);
    }
}
