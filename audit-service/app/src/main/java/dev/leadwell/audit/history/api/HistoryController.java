package dev.leadwell.audit.history.api;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.category.api.CategoryMapping;
import dev.leadwell.audit.contract.Fault;
import dev.leadwell.audit.contract.HistoryApi;
import dev.leadwell.audit.contract.HistoryImport;
import dev.leadwell.audit.contract.HistoryResult;
import dev.leadwell.audit.contract.HistoryRow;
import dev.leadwell.audit.contract.HistoryTotal;
import dev.leadwell.audit.contract.HistoryWeek;
import dev.leadwell.audit.history.ImportPastWeeks;
import dev.leadwell.audit.history.PastWeek;
import dev.leadwell.audit.history.RowFault;
import dev.leadwell.audit.history.RowOutcome;
import dev.leadwell.audit.result.api.ResultMapping;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryController implements HistoryApi {

    private final ImportPastWeeks pastWeeks;
    private final Idempotency idempotency;
    private final Words words;

    HistoryController(ImportPastWeeks pastWeeks, Idempotency idempotency, Words words) {
        this.pastWeeks = pastWeeks;
        this.idempotency = idempotency;
        this.words = words;
    }

    @Override
    @Allowed(scope = "history:write", roles = "tenant-admin")
    public ResponseEntity<HistoryResult> importWeeks(HistoryImport request, @Nullable String idempotencyKey) {
        requireAll("weeks", request.getWeeks());
        request.getWeeks().forEach(week -> requireAll("totals", week.getTotals()));
        return idempotency.once("audit.import-weeks", request, HistoryResult.class, () -> ResponseEntity
                .ok(dto(pastWeeks.run(request.getWeeks().stream().map(HistoryController::pastWeek).toList()))));
    }

    private static void requireAll(String field, List<?> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid(field, null, Wording.of("refused.null-in-list"));
        }
    }

    private static PastWeek pastWeek(HistoryWeek row) {
        Map<Category, Integer> blocks = new EnumMap<>(Category.class);
        for (HistoryTotal total : row.getTotals()) {
            blocks.merge(CategoryMapping.of(total.getCategory()), total.getBlocks(), Integer::sum);
        }
        Integer backed = row.getBackedLeadershipBlocks();
        return new PastWeek(row.getManagerId(), row.getWeekStart(), new Totals(blocks), backed == null ? 0 : backed);
    }

    private HistoryResult dto(List<RowOutcome> outcomes) {
        List<HistoryRow> rows = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            rows.add(row(rows.size() + 1, outcome));
        }
        return new HistoryResult(count(outcomes, RowOutcome.Kind.IMPORTED),
                count(outcomes, RowOutcome.Kind.UNCHANGED), count(outcomes, RowOutcome.Kind.REFUSED), rows);
    }

    private HistoryRow row(int number, RowOutcome outcome) {
        HistoryRow row = new HistoryRow(number, HistoryRow.OutcomeEnum.fromValue(outcome.kind().code()))
                .weekId(outcome.weekId());
        var verdict = outcome.verdict();
        RowFault fault = outcome.fault();
        row.verdict(verdict == null ? null : ResultMapping.dto(verdict));
        row.fault(fault == null ? null : dto(fault));
        return row;
    }

    private Fault dto(RowFault fault) {
        return new Fault(fault.field(), words.of(fault.wording(), Locale.ENGLISH)).value(fault.value())
                .code(fault.code().code()).arguments(fault.arguments());
    }

    private static int count(List<RowOutcome> outcomes, RowOutcome.Kind kind) {
        return Math.toIntExact(outcomes.stream().filter(one -> one.kind() == kind).count());
    }
}
