package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Statements.Filter;
import dev.leadwell.comp.period.Statements.Place;
import dev.leadwell.comp.period.Statements.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of statements without their documents: newest period first, in it by the payee's name. */
final class StatementList {

    private static final String SELECT = """
            select s.period_id, s.run, s.payee_id, s.statement_id, s.plan_id, s.plan_version, s.state, s.reason,
                s.currency, s.target, s.total, s.for_leadership, s.hash, b.total as before,
                coalesce(c.name_key, '') as name_key, p.id, p.name, p.from_day, p.to_day, p.per_year,
                p.state as period_state, p.current_run, p.approved_by, p.approved_at,
                p.approval_reason
            from period p
            join statement s on s.tenant_id = p.tenant_id and s.period_id = p.id and s.run = p.current_run
            left join copy_person c on c.tenant_id = s.tenant_id and c.person_id = s.payee_id
            join run r on r.tenant_id = s.tenant_id and r.period_id = s.period_id and r.number = s.run
            left join statement b on b.tenant_id = s.tenant_id and b.period_id = s.period_id
                and b.payee_id = s.payee_id and b.run = r.compared_to
            where p.tenant_id = current_setting('app.tenant_id')::uuid""";
    private final JdbcClient jdbc;

    StatementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Filter filter, @Nullable Place after, int size) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        narrow(filter, sql, values);
        if (after != null) {
            sql.append(
                    " and (p.from_day < ? or p.from_day = ? and (coalesce(c.name_key, ''), s.statement_id) > (?, ?))");
            values.addAll(List.of(after.from(), after.from(), after.nameKey(), after.statementId()));
        }
        sql.append(" order by p.from_day desc, coalesce(c.name_key, ''), s.statement_id limit ?");
        values.add(size);
        return jdbc.sql(sql.toString()).params(values).query((row, number) -> row(row)).list();
    }

    private static void narrow(Filter filter, StringBuilder sql, List<Object> values) {
        if (filter.periodId() != null) {
            sql.append(" and p.id = ?");
            values.add(filter.periodId());
        }
        if (filter.payees() != null) {
            sql.append(" and s.payee_id = any(?)");
            values.add(filter.payees().toArray(UUID[]::new));
        }
        if (filter.hideCalculated()) {
            sql.append(" and p.state in ('in-review', 'approved') and (p.state <> 'approved' or s.state = 'ready')");
        }
        if (filter.needYou()) {
            sql.append(" and s.state <> 'ready'");
        }
        if (filter.changed()) {
            sql.append(" and r.compared_to is not null and s.total is distinct from b.total");
        }
        if (filter.search() != null && !filter.search().isBlank()) {
            sql.append(" and position(? in c.name_key) > 0");
            values.add(filter.search().strip().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var approvedAt = row.getTimestamp("approved_at");
        Period period = new Period(row.getObject("id", UUID.class), row.getString("name"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
                row.getInt("per_year"), Period.State.of(row.getString("period_state")),
                row.getObject("current_run", Integer.class), row.getString("approved_by"),
                approvedAt == null ? null : approvedAt.toInstant(), row.getString("approval_reason"));
        return new Row(JdbcStatements.statement(row, null), period, row.getBigDecimal("before"),
                row.getString("name_key"));
    }
}
