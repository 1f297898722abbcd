package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.listed.KeyKind;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import dev.leadwell.comp.listed.Sorting;
import dev.leadwell.comp.listed.Sorting.Way;
import dev.leadwell.comp.period.Statements.Filter;
import dev.leadwell.comp.period.Statements.Order;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.period.Statements.Sum;
import dev.leadwell.kit.tenancy.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Lists of statements without their documents, each order along an index: of many only those shown are read. */
final class StatementList {

    private static final RowMapper<ListedRow> LISTED = new SimplePropertyRowMapper<>(ListedRow.class);
    private static final RowMapper<Sum> SUM = new SimplePropertyRowMapper<>(Sum.class);
    private static final String NAME = "coalesce(c.name_key, '')";
    private static final String PERIOD = "p.from_day";
    private static final String ID = "s.statement_id";
    private static final String TOLD = " and p.state in ('in-review', 'approved')"
            + " and (p.state <> 'approved' or s.state = 'ready')"
            + " and (s.period_id, s.payee_id) in (select * from unnest(:periods::uuid[], :payees::uuid[]))";

    private final JdbcClient jdbc;

    StatementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Filter filter, Order order, Paging paging) {
        Sorting sorting = sorting(order);
        return order == Order.PAYEE
                ? paging.inTwoParts((unknown, part) -> read(filter, unknown ? sorting.without() : sorting,
                        " and c.person_id is " + (unknown ? "null" : "not null"), part))
                : read(filter, sorting, "", paging);
    }

    private static Sorting sorting(Order order) {
        return switch (order) {
            case PERIOD -> new Sorting(PERIOD, KeyKind.DAY, NAME, KeyKind.TEXT, Way.RISING, ID);
            case PAYEE -> new Sorting("c.name_key", KeyKind.TEXT, PERIOD, KeyKind.DAY, Way.FALLING, ID);
            case TARGET -> ofAmount("s.target");
            case LEADERSHIP -> ofAmount("s.for_leadership");
            case PAYOUT -> ofAmount("s.total");
        };
    }

    private static Sorting ofAmount(String column) {
        return new Sorting("coalesce(" + column + ", '-Infinity')", KeyKind.AMOUNT, NAME, KeyKind.TEXT, Way.RISING, ID);
    }

    private List<Row> read(Filter filter, Sorting sorting, String part, Paging paging) {
        Place at = sorting.place(paging);
        return narrowed(ListedRow.SELECT + sorting.columns() + ListedRow.FROM, part + sorting.where(paging)
                + sorting.orderBy(paging), filter).param("key", at.key()).param("beside", at.beside())
                .param("id", at.id()).param("limit", paging.limit())
                .query(LISTED).list().stream().map(ListedRow::row).toList();
    }

    List<Sum> sums(Filter filter) {
        return narrowed("""
                select s.currency, coalesce(sum(s.target), 0) as target,
                    coalesce(sum(s.for_leadership), 0) as for_leadership, coalesce(sum(s.total), 0) as payout
                """ + ListedRow.FROM, " group by s.currency order by s.currency", filter).query(SUM).list();
    }

    private StatementSpec narrowed(String select, String rest, Filter filter) {
        String search = Objects.requireNonNullElse(filter.search(), "").strip().toLowerCase(Locale.ROOT);
        Map<UUID, Set<UUID>> told = filter.told();
        return jdbc.sql(select + where(filter.periodId() != null, " and p.id = :period")
                + where(filter.payeeId() != null, " and s.payee_id = :payee") + where(told != null, TOLD)
                + where(!search.isEmpty(), " and position(:search in c.name_key) > 0") + rest)
                .param("tenant", Tenancy.current().value()).param("period", filter.periodId())
                .param("payee", filter.payeeId()).param("search", search)
                .param("periods", of(told, (period, payee) -> period))
                .param("payees", of(told, (period, payee) -> payee));
    }

    private static String where(boolean asked, String condition) {
        return asked ? condition : "";
    }

    /** Pair by pair, either the period or the payee. */
    private static UUID[] of(@Nullable Map<UUID, Set<UUID>> told, BinaryOperator<UUID> part) {
        return told == null
                ? new UUID[0]
                : told.entrySet().stream().flatMap(one -> one.getValue().stream()
                        .map(payee -> part.apply(one.getKey(), payee))).toArray(UUID[]::new);
    }
}
