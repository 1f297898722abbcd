package dev.leadwell.audit.result.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Judgement;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.audit.split.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcResults implements Results {

    private static final String SELECT = """
            select week_id, version, edition, manager_id, week_start, last_day, zone, totals::text as totals, backed,
                   changed_from_management, threshold, upper_limit, verdict, reason, submitted_at, opening_fact
              from week_result where tenant_id = current_setting('app.tenant_id')::uuid and
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(WeekResult result) {
        Split split = result.split();
        jdbc.sql("""
                insert into week_result (tenant_id, week_id, version, edition, manager_id, week_start, last_day, zone,
                    totals, leadership, management, excluded, backed, changed_from_management, threshold, upper_limit,
                    verdict, reason, submitted_at, opening_fact, counts)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, true)""")
                .params(Arrays.asList(result.weekId(), result.version(), result.edition(), result.managerId(),
                        result.weekStart(),
                        result.lastDay(), result.zone().getId(), text(result.totals()), split.leadership(),
                        split.management(), split.excluded(), result.backed(), result.changedFromManagement(),
                        result.limits().threshold(), result.limits().upper(), result.judgement().verdict().code(),
                        result.judgement().reason(), Timestamp.from(result.submittedAt()), result.openingFact()))
                .update();
    }

    private String text(Totals totals) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        totals.blocks().forEach((category, count) -> byCode.put(category.code(), count));
        return json.writeValueAsString(byCode);
    }

    @Override
    public void withdraw(UUID weekId) {
        jdbc.sql("update week_result set counts = false where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and week_id = ? and counts").param(weekId).update();
    }

    @Override
    public Optional<WeekResult> ofWeek(UUID weekId) {
        return jdbc.sql(SELECT + "week_id = ? and counts").param(weekId).query((row, number) -> result(row))
                .optional();
    }

    @Override
    public Optional<WeekResult> ofVersion(UUID weekId, long version) {
        return jdbc.sql(SELECT + "week_id = ? and version = ?").params(weekId, version)
                .query((row, number) -> result(row)).optional();
    }

    @Override
    public List<WeekResult> page(Filter filter, int limit) {
        List<Object> params = new ArrayList<>(List.of(filter.from(), filter.to()));
        StringBuilder sql = new StringBuilder(SELECT).append("counts and week_start >= ? and week_start < ?");
        Collection<UUID> managers = filter.managers();
        if (managers != null) {
            sql.append(" and manager_id = any(?::uuid[])");
            params.add(managers.stream().map(UUID::toString).toArray(String[]::new));
        }
        After after = filter.after();
        if (after != null) {
            sql.append(" and week_start <= ? and (week_start < ? or week_id > ?)");
            params.addAll(List.of(after.weekStart(), after.weekStart(), after.weekId()));
        }
        params.add(limit);
        return jdbc.sql(sql.append(" order by week_start desc, week_id limit ?").toString()).params(params)
                .query((row, number) -> result(row)).list();
    }

    @Override
    public List<WeekResult> of(Collection<UUID> managers, LocalDate from, LocalDate to) {
        return managers.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "counts and manager_id = any(?::uuid[]) and week_start >= ? and week_start < ?"
                        + " order by week_start, week_id")
                        .params(managers.stream().map(UUID::toString).toArray(String[]::new), from, to)
                        .query((row, number) -> result(row)).list();
    }

    private WeekResult result(ResultSet row) throws SQLException {
        return new WeekResult(row.getObject("week_id", UUID.class), row.getLong("version"), row.getInt("edition"),
                row.getObject("manager_id", UUID.class), row.getObject("week_start", LocalDate.class),
                row.getObject("last_day", LocalDate.class), ZoneId.of(row.getString("zone")),
                totals(row.getString("totals")), row.getInt("backed"), row.getInt("changed_from_management"),
                new Limits(row.getBigDecimal("threshold"), row.getBigDecimal("upper_limit"),
                        Limits.SHIPPED.minimumRecorded(), Limits.SHIPPED.excludedLimit()),
                new Judgement(Verdict.of(row.getString("verdict")), row.getString("reason")),
                row.getTimestamp("submitted_at").toInstant(), row.getBoolean("opening_fact"));
    }

    private Totals totals(String text) {
        EnumMap<Category, Integer> blocks = new EnumMap<>(Category.class);
        json.readValue(text, new TypeReference<Map<String, Integer>>() {
        }).forEach((code, count) -> Category.of(code).ifPresent(category -> blocks.put(category, count)));
        return new Totals(blocks);
    }
}
