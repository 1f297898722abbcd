package dev.leadwell.audit.setting.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.contract.CategoryList;
import dev.leadwell.audit.contract.CategoryOfBucket;
import dev.leadwell.audit.contract.Fault;
import dev.leadwell.audit.contract.HistoryImport;
import dev.leadwell.audit.contract.HistoryResult;
import dev.leadwell.audit.contract.HistoryRow;
import dev.leadwell.audit.contract.HistoryTotal;
import dev.leadwell.audit.contract.HistoryWeek;
import dev.leadwell.audit.contract.Settings;
import dev.leadwell.audit.contract.SettingsApi;
import dev.leadwell.audit.contract.SettingsList;
import dev.leadwell.audit.history.ImportPastWeeks;
import dev.leadwell.audit.history.PastWeek;
import dev.leadwell.audit.history.RowOutcome;
import dev.leadwell.audit.result.api.ResultMapping;
import dev.leadwell.audit.setting.LimitSettings;
import dev.leadwell.audit.setting.LimitsByWeek;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SettingsController implements SettingsApi {

    private final LimitSettings limits;
    private final ImportPastWeeks pastWeeks;
    private final Idempotency idempotency;

    SettingsController(LimitSettings limits, ImportPastWeeks pastWeeks, Idempotency idempotency) {
        this.limits = limits;
        this.pastWeeks = pastWeeks;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = "audit:read")
    public ResponseEntity<CategoryList> listCategories() {
        return ResponseEntity.ok(new CategoryList(Stream.of(Category.values())
                .map(one -> new CategoryOfBucket(ResultMapping.dto(one), ResultMapping.dto(one.bucket()))).toList()));
    }

    @Override
    @Allowed(scope = "audit:read")
    public ResponseEntity<SettingsList> listSettings() {
        return ResponseEntity.ok(new SettingsList(limits.all().stream().map(SettingsController::dto).toList()));
    }

    @Override
    @Allowed(scope = "audit:write", roles = "tenant-admin")
    public ResponseEntity<Settings> addSettings(Settings settings, @Nullable String idempotencyKey) {
        return idempotency.once("audit.add-settings", settings, Settings.class, () -> {
            LimitsByWeek.Dated dated = dated(settings);
            limits.set(dated);
            return ResponseEntity.status(HttpStatus.CREATED).body(dto(dated));
        });
    }

    private static LimitsByWeek.Dated dated(Settings settings) {
        String upper = settings.getUpperLimit();
        return new LimitsByWeek.Dated(settings.getFrom(), new Limits(new BigDecimal(settings.getThreshold()),
                upper == null ? null : new BigDecimal(upper), new BigDecimal(settings.getMinimumRecorded()),
                new BigDecimal(settings.getExcludedLimit())));
    }

    private static Settings dto(LimitsByWeek.Dated dated) {
        Limits kept = dated.limits();
        BigDecimal upper = kept.upper();
        return new Settings(dated.from(), kept.threshold().toPlainString(), kept.minimumRecorded().toPlainString(),
                kept.excludedLimit().toPlainString()).upperLimit(upper == null ? null : upper.toPlainString());
    }

    @Override
    @Allowed(scope = "history:write", roles = "tenant-admin")
    public ResponseEntity<HistoryResult> importWeeks(HistoryImport request, @Nullable String idempotencyKey) {
        requireAll("weeks", request.getWeeks());
        request.getWeeks().forEach(week -> requireAll("totals", week.getTotals()));
        return idempotency.once("audit.import-weeks", request, HistoryResult.class, () -> ResponseEntity
                .ok(dto(pastWeeks.run(request.getWeeks().stream().map(SettingsController::pastWeek).toList()))));
    }

    private static void requireAll(String field, List<?> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid(field, null, "A null stands in the list. Leave it out.");
        }
    }

    private static PastWeek pastWeek(HistoryWeek row) {
        Map<Category, Integer> blocks = new EnumMap<>(Category.class);
        for (HistoryTotal total : row.getTotals()) {
            blocks.merge(Category.valueOf(total.getCategory().name()), total.getBlocks(), Integer::sum);
        }
        Integer backed = row.getBackedLeadershipBlocks();
        return new PastWeek(row.getManagerId(), row.getWeekStart(), new Totals(blocks), backed == null ? 0 : backed);
    }

    private static HistoryResult dto(List<RowOutcome> outcomes) {
        List<HistoryRow> rows = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            rows.add(row(rows.size() + 1, outcome));
        }
        return new HistoryResult(count(outcomes, RowOutcome.Kind.IMPORTED),
                count(outcomes, RowOutcome.Kind.UNCHANGED), count(outcomes, RowOutcome.Kind.REFUSED), rows);
    }

    private static HistoryRow row(int number, RowOutcome outcome) {
        HistoryRow row = new HistoryRow(number, HistoryRow.OutcomeEnum.valueOf(outcome.kind().name()))
                .weekId(outcome.weekId());
        var verdict = outcome.verdict();
        FieldFault fault = outcome.fault();
        row.verdict(verdict == null ? null : ResultMapping.dto(verdict));
        row.fault(fault == null ? null : new Fault(fault.field(), fault.message()).value(fault.value()));
        return row;
    }

    private static int count(List<RowOutcome> outcomes, RowOutcome.Kind kind) {
        return Math.toIntExact(outcomes.stream().filter(one -> one.kind() == kind).count());
    }
}
