package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.Statements.Filter;
import dev.leadwell.comp.period.Statements.Place;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.kit.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of statements without their documents: newest period first, in it by the payee's name. */
final class StatementList {

    private static final RowMapper<ListedRow> LISTED = new SimplePropertyRowMapper<>(ListedRow.class);
    private static final String AFTER = "(p.from_day < :afterDay or p.from_day = :afterDay"
            + " and (coalesce(c.name_key, ''), s.statement_id) > (:afterName, :afterId))";
    private static final String TOLD = "p.state in ('in-review', 'approved')"
            + " and (p.state <> 'approved' or s.state = 'ready')";

    private final JdbcClient jdbc;

    StatementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Filter filter, @Nullable Place after, int size) {
        Collection<UUID> payees = filter.payees();
        String search = filter.search() == null ? "" : filter.search().strip().toLowerCase(Locale.ROOT);
        String sql = ListedRow.SELECT + where(filter.periodId() != null, "p.id = :period")
                + where(payees != null, "s.payee_id = any(:payees)") + where(filter.hideCalculated(), TOLD)
                + where(!search.isEmpty(), "position(:search in c.name_key) > 0") + where(after != null, AFTER)
                + " order by p.from_day desc, coalesce(c.name_key, ''), s.statement_id limit :size";
        return jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("period", filter.periodId())
                .param("payees", payees == null ? null : payees.toArray(UUID[]::new)).param("search", search)
                .param("afterDay", after == null ? null : after.from())
                .param("afterName", after == null ? null : after.nameKey())
                .param("afterId", after == null ? null : after.statementId()).param("size", size)
                .query(LISTED).list().stream().map(ListedRow::row).toList();
    }

    private static String where(boolean asked, String condition) {
        return asked ? " and " + condition : "";
    }
}
