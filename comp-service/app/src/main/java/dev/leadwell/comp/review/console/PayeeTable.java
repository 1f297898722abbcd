package dev.leadwell.comp.review.console;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.period.ListedPayees;
import dev.leadwell.comp.period.ListedPayees.Order;
import dev.leadwell.comp.period.ListedPayees.Query;
import dev.leadwell.comp.period.ListedPayees.Sum;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.statement.ShowStatement;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.web.TwoWayPage;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The payees of a period: sorted, filtered, in pages, summed up, and as a file. */
@Component
class PayeeTable {

    private static final int PAGE = 50;
    private static final TableShape PAYEES = TableShape.sortedBy("name", "-target", "-payout", "-change")
            .filteredBy("show", "q");
    private final ReadPeriods periods;
    private final People people;
    private final ShowStatement show;
    private final Exports exports;
    private final Words words;

    PayeeTable(ReadPeriods periods, People people, ShowStatement show, Exports exports, Words words) {
        this.periods = periods;
        this.people = people;
        this.show = show;
        this.exports = exports;
        this.words = words;
    }

    /** @param note why there is no total, or what a reader should know of it */
    record Payee(String name, ListedPayees.Payee row, @Nullable String note) {
        public String plan() {
            return row.plan() == null ? "–" : row.plan() + " v" + row.planVersion();
        }
    }

    /** @param sums of all that the filters leave, not of this page alone */
    record Page(List<Payee> payees, @Nullable String previous, @Nullable String next, List<Sum> sums) {
        static final Page EMPTY = new Page(List.of(), null, null, List.of());

        public long total() {
            return sums.stream().mapToLong(Sum::payees).sum();
        }
    }

    static TableState read(UUID periodId, Map<String, String> parameters) {
        return PAYEES.read("/comp/periods/" + periodId, parameters);
    }

    /** @param run the one whose statements hold; null while nothing was calculated */
    Page page(@Nullable Run run, TableState table) {
        if (run == null || !table.faults().isEmpty()) {
            return Page.EMPTY;
        }
        Query query = query(run, table);
        TwoWayPage<ListedPayees.Payee> page = page(query, table, PAGE);
        return new Page(payees(page.rows()), page.previous(), page.next(), periods.sums(query));
    }

    private TwoWayPage<ListedPayees.Payee> page(Query query, TableState table, int size) {
        Order order = Order.valueOf(table.column().toUpperCase(Locale.ROOT));
        return Paging.page(table, size, ListedPayees.Payee::place,
                paging -> periods.payees(query, order, paging));
    }

    private static Query query(Run run, TableState table) {
        return new Query(run.periodId(), run.number(), "need".equals(table.filter("show")),
                "changed".equals(table.filter("show")), table.filter("q"));
    }

    private List<Payee> payees(List<ListedPayees.Payee> rows) {
        Map<UUID, Person> persons = people.findAll(rows.stream().map(ListedPayees.Payee::payeeId).toList());
        return rows.stream().map(row -> new Payee(persons.containsKey(row.payeeId())
                ? persons.get(row.payeeId()).sortName()
                : row.payeeId().toString(), row,
                row.reason() == null ? null : show.reason(row.reason(), LocaleContextHolder.getLocale()))).toList();
    }

    /** Those of all pages, in the order and with the filters of the table. */
    void send(HttpServletResponse response, String kind, @Nullable Run run, TableState table) throws IOException {
        Query query = run == null ? null : query(run, table.checked());
        exports.send(response, kind, "payees", columns(), after -> query == null
                ? new ExportRows.Chunk<>(List.of(), null)
                : chunk(page(query, after == null ? table : table.after(after), ExportRows.AT_ONCE)));
    }

    private ExportRows.Chunk<Payee> chunk(TwoWayPage<ListedPayees.Payee> page) {
        return new ExportRows.Chunk<>(payees(page.rows()), page.next());
    }

    private List<ExportColumn<Payee>> columns() {
        String ready = words.of(Wording.of("period.ready"));
        return List.of(ExportColumn.of("period.payee", Payee::name),
                ExportColumn.of("period.plan", payee -> payee.row().plan()),
                ExportColumn.of("period.plan-version", payee -> payee.row().planVersion()),
                ExportColumn.of("period.currency", payee -> payee.row().currency()),
                ExportColumn.of("period.target", payee -> payee.row().target()),
                ExportColumn.of("period.payout", payee -> payee.row().total()),
                ExportColumn.of("period.to-last", payee -> payee.row().change()),
                ExportColumn.of("period.state", payee -> Objects.requireNonNullElse(payee.note(), ready)));
    }
}
