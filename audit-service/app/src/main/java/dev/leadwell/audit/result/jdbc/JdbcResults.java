package dev.leadwell.audit.result.jdbc;

import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Shortfall;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcResults implements Results {

    private static final RowMapper<ResultRow> RESULT = new SimplePropertyRowMapper<>(ResultRow.class);
    private static final String SELECT = """
            select week_id, version, edition, manager_id, week_start, last_day, zone, totals::text as totals, backed,
                   changed_from_management, threshold, upper_limit, verdict, reason, recorded, needed, submitted_at,
                   opening_fact
              from week_result where tenant_id = :tenant and\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public void add(WeekResult result) {
        Split split = result.split();
        Shortfall reason = result.judgement().reason();
        Shortfall figures = reason != null && reason.hasFigures() ? reason : null;
        sql("""
                insert into week_result (tenant_id, week_id, version, edition, manager_id, week_start, last_day, zone,
                    totals, leadership, management, excluded, backed, changed_from_management, threshold, upper_limit,
                    verdict, reason, recorded, needed, submitted_at, opening_fact, counts)
                values (:tenant, :week, :version, :edition, :manager, :weekStart, :lastDay, :zone, :totals::jsonb,
                    :leadership, :management, :excluded, :backed, :changed, :threshold, :upper, :verdict, :reason,
                    :recorded, :needed, :submittedAt, :openingFact, true)""")
                .param("week", result.weekId()).param("version", result.version()).param("edition", result.edition())
                .param("manager", result.managerId()).param("weekStart", result.weekStart())
                .param("lastDay", result.lastDay()).param("zone", result.zone().getId())
                .param("totals", text(result.totals())).param("leadership", split.leadership())
                .param("management", split.management()).param("excluded", split.excluded())
                .param("backed", result.backed()).param("changed", result.changedFromManagement())
                .param("threshold", result.limits().threshold()).param("upper", result.limits().upper())
                .param("verdict", result.judgement().verdict().code())
                .param("reason", reason == null ? null : reason.code().code())
                .param("recorded", figures == null ? null : figures.recorded())
                .param("needed", figures == null ? null : figures.needed())
                .param("submittedAt", result.submittedAt().atOffset(ZoneOffset.UTC))
                .param("openingFact", result.openingFact()).update();
    }

    private String text(Totals totals) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        totals.blocks().forEach((category, count) -> byCode.put(category.code(), count));
        return json.writeValueAsString(byCode);
    }

    @Override
    public void withdraw(UUID weekId) {
        sql("update week_result set counts = false where tenant_id = :tenant and week_id = :week and counts")
                .param("week", weekId).update();
    }

    @Override
    public Optional<WeekResult> ofWeek(UUID weekId) {
        return sql(SELECT + "week_id = :week and counts").param("week", weekId).query(RESULT).optional()
                .map(row -> row.result(json));
    }

    @Override
    public Optional<WeekResult> ofVersion(UUID weekId, long version) {
        return sql(SELECT + "week_id = :week and version = :version").param("week", weekId)
                .param("version", version).query(RESULT).optional().map(row -> row.result(json));
    }

    @Override
    public List<WeekResult> page(Filter filter, int limit) {
        Collection<UUID> managers = filter.managers();
        After after = filter.after();
        JdbcClient.StatementSpec page = sql(SELECT + "counts and week_start >= :from and week_start < :to"
                + (managers == null ? "" : " and manager_id = any(:managers)")
                + (after == null ? "" : " and week_start <= :week and (week_start < :week or week_id > :id)")
                + " order by week_start desc, week_id limit :limit")
                .param("from", filter.from()).param("to", filter.to()).param("limit", limit);
        if (managers != null) {
            page = page.param("managers", managers.toArray(UUID[]::new));
        }
        if (after != null) {
            page = page.param("week", after.weekStart()).param("id", after.weekId());
        }
        return page.query(RESULT).list().stream().map(row -> row.result(json)).toList();
    }

    @Override
    public List<WeekResult> of(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return managers.isEmpty()
                ? List.of()
                : sql(SELECT + "counts and manager_id = any(:managers) and week_start >= :from and week_start < :to"
                        + " order by week_start, week_id").param("managers", managers.toArray(UUID[]::new))
                        .param("from", from).param("to", to).query(RESULT).list().stream()
                        .map(row -> row.result(json)).toList();
    }
}
