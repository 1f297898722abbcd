package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.StoredStatement;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A row of {@code statement}. */
record StatementRow(UUID periodId, int run, UUID payeeId, UUID statementId, @Nullable UUID planId,
        @Nullable Integer planVersion, String state, @Nullable String reason, String currency,
        @Nullable BigDecimal target, @Nullable BigDecimal total, @Nullable BigDecimal forLeadership,
        @Nullable String document, @Nullable String hash) {

    static final String SELECT = """
            select s.period_id, s.run, s.payee_id, s.statement_id, s.plan_id, s.plan_version, s.state, s.reason,
                s.currency, s.target, s.total, s.for_leadership, s.document, s.hash
            from statement s""";
    static final String OF_RUN = SELECT + " where s.tenant_id = :tenant and s.period_id = :period and s.run = :run";
    static final String INSERT = """
            insert into statement (tenant_id, period_id, run, payee_id, statement_id, plan_id, plan_version, state,
                reason, currency, target, total, for_leadership, document, hash)
            select :tenant, s.* from unnest(:periods::uuid[], :runs::integer[], :payees::uuid[], :ids::uuid[],
                    :plans::uuid[], :planVersions::integer[], :states::text[], :reasons::text[], :currencies::text[],
                    :targets::numeric[], :totals::numeric[], :forLeadership::numeric[], :documents::text[],
                    :hashes::text[]) s""";

    static StatementRow of(StoredStatement statement) {
        return new StatementRow(statement.periodId(), statement.run(), statement.payeeId(), statement.statementId(),
                statement.planId(), statement.planVersion(), statement.ready() ? "ready" : "needs-you",
                statement.reason(), statement.currency(), statement.target(), statement.total(),
                statement.forLeadership(), statement.document(), statement.hash());
    }

    static StatementSpec bind(StatementSpec sql, List<StatementRow> rows) {
        return sql.param("periods", column(rows, StatementRow::periodId)).param("runs", column(rows, StatementRow::run))
                .param("payees", column(rows, StatementRow::payeeId))
                .param("ids", column(rows, StatementRow::statementId))
                .param("plans", column(rows, StatementRow::planId))
                .param("planVersions", column(rows, StatementRow::planVersion))
                .param("states", column(rows, StatementRow::state)).param("reasons", column(rows, StatementRow::reason))
                .param("currencies", column(rows, StatementRow::currency))
                .param("targets", column(rows, StatementRow::target)).param("totals", column(rows, StatementRow::total))
                .param("forLeadership", column(rows, StatementRow::forLeadership))
                .param("documents", column(rows, StatementRow::document))
                .param("hashes", column(rows, StatementRow::hash));
    }

    private static @Nullable String[] column(List<StatementRow> rows, Function<StatementRow, @Nullable Object> value) {
        return rows.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    StoredStatement statement() {
        return new StoredStatement(periodId, run, payeeId, statementId, planId, planVersion, "ready".equals(state),
                reason, currency, target, total, forLeadership, document, hash);
    }
}
