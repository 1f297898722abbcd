package dev.leadwell.comp.review.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.ReadPeriods.Standing;
import dev.leadwell.comp.period.Statements.Filter;
import dev.leadwell.comp.period.Statements.Place;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.period.StoredStatement;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.comp.statement.ShowStatement;
import dev.leadwell.kit.csv.CsvText;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The payees of a period: filtered, in pages, and as a file. */
@Component
class PayeeTable {

    private static final int PAGE = 50;
    private static final int EXPORT = 500;
    private final ReadPeriods periods;
    private final ReadPlans plans;
    private final People people;
    private final ShowStatement show;

    PayeeTable(ReadPeriods periods, ReadPlans plans, People people, ShowStatement show) {
        this.periods = periods;
        this.plans = plans;
        this.people = people;
        this.show = show;
    }

    /**
     * What the address asks for.
     *
     * @param show {@code need} or {@code changed}; all otherwise
     * @param q part of a name
     */
    record Look(@Nullable String show, @Nullable String q, @Nullable String after) {
        public boolean needs() {
            return "need".equals(show);
        }

        public boolean changes() {
            return "changed".equals(show);
        }
    }

    /** @param change to the run before; null where there was none */
    record Payee(UUID statementId, UUID payeeId, String name, String plan, String currency,
            @Nullable BigDecimal target, @Nullable BigDecimal total, @Nullable BigDecimal change, boolean ready,
            @Nullable String note) {}

    /** @param next where the next page begins */
    record Page(List<Payee> payees, @Nullable String next, Look look) {}

    Page page(Standing standing, Look look) {
        if (standing.current() == null) {
            return new Page(List.of(), null, look);
        }
        List<Row> found = rows(standing, look, look.after() == null ? null : Place.of(look.after()), PAGE + 1);
        return new Page(payees(found.stream().limit(PAGE).toList()),
                found.size() > PAGE ? Place.after(found.get(PAGE - 1)).cursor() : null, look);
    }

    private List<Row> rows(Standing standing, Look look, @Nullable Place after, int size) {
        return periods.statements(new Filter(standing.period().id(), null, look.needs(), look.changes(), look.q(),
                false), after, size);
    }

    private List<Payee> payees(List<Row> rows) {
        Map<UUID, Person> persons = people.findAll(rows.stream().map(row -> row.statement().payeeId()).toList());
        Map<UUID, String> names = new HashMap<>();
        return rows.stream().map(row -> payee(row, persons, names)).toList();
    }

    private Payee payee(Row row, Map<UUID, Person> persons, Map<UUID, String> names) {
        StoredStatement stored = row.statement();
        Person person = persons.get(stored.payeeId());
        String plan = stored.planId() == null
                ? ""
                : names.computeIfAbsent(stored.planId(), id -> plans.named(id).map(Plan::name).orElse(""));
        BigDecimal total = stored.total();
        return new Payee(stored.statementId(), stored.payeeId(),
                person == null ? stored.payeeId().toString() : person.sortName(), plan + " v" + stored.planVersion(),
                stored.currency(), stored.target(), total,
                total == null || row.before() == null ? null : total.subtract(row.before()), stored.ready(),
                stored.reason() == null ? null : show.reason(stored.reason(), LocaleContextHolder.getLocale()));
    }

    String csv(Standing standing) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord("payee", "plan", "currency", "target", "payout", "change", "state");
        List<Row> rows = standing.current() == null ? List.of() : rows(standing, ALL, null, EXPORT);
        while (!rows.isEmpty()) {
            payees(rows).forEach(payee -> csv.writeRecord(CsvText.of(payee.name()),
                    CsvText.of(payee.plan()), payee.currency(), plain(payee.target()), plain(payee.total()),
                    plain(payee.change()), CsvText.of(Objects.requireNonNullElse(payee.note(), "ready"))));
            rows = rows(standing, ALL, Place.after(rows.getLast()), EXPORT);
        }
        return out.toString();
    }

    private static final Look ALL = new Look(null, null, null);

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
