package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.listed.Place;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.period.StoredStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement without its document, beside its period and the total of the run that it is compared to. */
record ListedRow(UUID periodId, int run, UUID payeeId, UUID statementId, @Nullable UUID planId,
        @Nullable Integer planVersion, String state, @Nullable String reason, String currency,
        @Nullable BigDecimal target, @Nullable BigDecimal total, @Nullable BigDecimal forLeadership,
        @Nullable String hash, @Nullable BigDecimal before, String name, LocalDate fromDay,
        LocalDate toDay, int perYear, String periodState, @Nullable Integer currentRun, @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt, @Nullable String approvalReason, String key, String beside) {

    static final String SELECT = """
            select s.period_id, s.run, s.payee_id, s.statement_id, s.plan_id, s.plan_version, s.state, s.reason,
                s.currency, s.target, s.total, s.for_leadership, s.hash, b.total as before, p.name, p.from_day,
                p.to_day, p.per_year, p.state as period_state, p.current_run, p.approved_by, p.approved_at,
                p.approval_reason""";
    static final String FROM = """
             from period p
            join statement s on s.tenant_id = p.tenant_id and s.period_id = p.id and s.run = p.current_run
            left join copy_person c on c.tenant_id = s.tenant_id and c.person_id = s.payee_id
            join run r on r.tenant_id = s.tenant_id and r.period_id = s.period_id and r.number = s.run
            left join statement b on b.tenant_id = s.tenant_id and b.period_id = s.period_id
                and b.payee_id = s.payee_id and b.run = r.compared_to
            where p.tenant_id = :tenant""";

    Row row() {
        return new Row(statement(), period(), before, new Place(key, beside, statementId));
    }

    private StoredStatement statement() {
        return new StatementRow(periodId, run, payeeId, statementId, planId, planVersion, state, reason, currency,
                target, total, forLeadership, null, hash).statement();
    }

    private Period period() {
        return new PeriodRow(periodId, name, fromDay, toDay, perYear, periodState, currentRun, approvedBy, approvedAt,
                approvalReason).period();
    }
}
