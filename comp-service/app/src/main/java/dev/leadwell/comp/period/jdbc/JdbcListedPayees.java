package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.listed.KeyKind;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import dev.leadwell.comp.listed.Sorting;
import dev.leadwell.comp.listed.Sorting.Way;
import dev.leadwell.comp.period.ListedPayees;
import dev.leadwell.kit.tenancy.Tenancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** A run's statements without their documents, beside those of the run that it is compared to. */
@Repository
class JdbcListedPayees implements ListedPayees {

    private static final String ROWS = """
            with listed as (
                select s.statement_id, s.payee_id, p.name as plan, s.plan_version, s.state = 'ready' as ready, s.reason,
                    s.currency, s.target, s.total, s.total - b.total as change, coalesce(c.name_key, '') as name_key
                from run r
                join statement s on s.tenant_id = r.tenant_id and s.period_id = r.period_id and s.run = r.number
                left join copy_person c on c.tenant_id = s.tenant_id and c.person_id = s.payee_id
                left join plan p on p.tenant_id = s.tenant_id and p.id = s.plan_id
                left join statement b on b.tenant_id = s.tenant_id and b.period_id = s.period_id
                    and b.payee_id = s.payee_id and b.run = r.compared_to
                where r.tenant_id = :tenant and r.period_id = :period and r.number = :run
                  and (not :needYou or s.state <> 'ready')
                  and (not :changed or r.compared_to is not null and s.total is distinct from b.total)
                  and (:search = '' or position(:search in c.name_key) > 0))
            """;
    private static final RowMapper<PayeeRow> PAYEE = new SimplePropertyRowMapper<>(PayeeRow.class);
    private static final RowMapper<SumRow> SUM = new SimplePropertyRowMapper<>(SumRow.class);
    private final JdbcClient jdbc;

    JdbcListedPayees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Payee> page(Query query, Order order, Paging paging) {
        Sorting sorting = new Sorting(key(order), order == Order.NAME ? KeyKind.TEXT : KeyKind.AMOUNT, "name_key",
                KeyKind.TEXT, Way.RISING, "statement_id");
        Place at = sorting.place(paging);
        return narrowed(jdbc.sql(ROWS + "select *" + sorting.columns() + " from listed where true"
                + sorting.where(paging) + sorting.orderBy(paging)), query).param("key", at.key())
                .param("beside", at.beside())
                .param("id", at.id()).param("limit", paging.limit())
                .query(PAYEE).list().stream().map(PayeeRow::payee).toList();
    }

    private static String key(Order order) {
        return switch (order) {
            case NAME -> "name_key";
            case TARGET -> "coalesce(target, '-Infinity')";
            case PAYOUT -> "coalesce(total, '-Infinity')";
            case CHANGE -> "coalesce(change, '-Infinity')";
        };
    }

    @Override
    public List<Sum> sums(Query query) {
        return narrowed(jdbc.sql(ROWS + """
                select currency, count(*) as payees, coalesce(sum(target), 0) as target,
                    coalesce(sum(total), 0) as payout, sum(change) as change
                from listed group by currency order by currency"""), query)
                .query(SUM).list().stream().map(SumRow::sum).toList();
    }

    private static StatementSpec narrowed(StatementSpec sql, Query query) {
        return sql.param("tenant", Tenancy.current().value()).param("period", query.periodId())
                .param("run", query.run()).param("needYou", query.needYou()).param("changed", query.changed())
                .param("search", Objects.requireNonNullElse(query.search(), "").strip().toLowerCase(Locale.ROOT));
    }

    record PayeeRow(UUID statementId, UUID payeeId, @Nullable String plan, @Nullable Integer planVersion, boolean ready,
            @Nullable String reason, String currency, @Nullable BigDecimal target, @Nullable BigDecimal total,
            @Nullable BigDecimal change, String key, String beside) {
        Payee payee() {
            return new Payee(statementId, payeeId, plan, planVersion, ready, reason, currency, target, total, change,
                    new Place(key, beside, statementId));
        }
    }

    record SumRow(String currency, long payees, BigDecimal target, BigDecimal payout, @Nullable BigDecimal change) {
        Sum sum() {
            return new Sum(currency, payees, target, payout, change);
        }
    }
}
