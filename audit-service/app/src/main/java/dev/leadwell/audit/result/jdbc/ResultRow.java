package dev.leadwell.audit.result.jdbc;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Judgement;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.split.Shortfall;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.audit.split.Verdict;
import dev.leadwell.kit.code.Coded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code week_result}. */
record ResultRow(UUID weekId, long version, int edition, UUID managerId, LocalDate weekStart, LocalDate lastDay,
        String zone, String totals, int backed, int changedFromManagement, BigDecimal threshold,
        @Nullable BigDecimal upperLimit, String verdict, @Nullable String reason, @Nullable Integer recorded,
        @Nullable Integer needed, OffsetDateTime submittedAt, boolean openingFact) {

    WeekResult result(JsonMapper json) {
        return new WeekResult(weekId, version, edition, managerId, weekStart, lastDay, ZoneId.of(zone),
                totals(json), backed, changedFromManagement,
                new Limits(threshold, upperLimit, Limits.SHIPPED.minimumRecorded(), Limits.SHIPPED.excludedLimit()),
                new Judgement(Coded.of(Verdict.class, verdict), shortfall()), submittedAt.toInstant(), openingFact);
    }

    private @Nullable Shortfall shortfall() {
        return reason == null
                ? null
                : new Shortfall(Coded.of(Shortfall.Code.class, reason), recorded == null ? 0 : recorded,
                        needed == null ? 0 : needed);
    }

    private Totals totals(JsonMapper json) {
        EnumMap<Category, Integer> blocks = new EnumMap<>(Category.class);
        json.readValue(totals, new TypeReference<Map<String, Integer>>() {
        }).forEach(
                (code, count) -> Coded.find(Category.class, code).ifPresent(category -> blocks.put(category, count)));
        return new Totals(blocks);
    }
}
