package dev.leadwell.comp.attainment.console;

import dev.leadwell.comp.attainment.Attainment;
import dev.leadwell.comp.attainment.Attainments.Listed;
import dev.leadwell.comp.attainment.Attainments.Order;
import dev.leadwell.comp.attainment.ReadAttainment;
import dev.leadwell.comp.attainment.ReadAttainment.Asked;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.TwoWayPage;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was entered, of one payee or of all, on the days asked for: sorted, in pages, and as a file. */
@Component
class ListedAttainment {

    private static final int PAGE = 100;
    private static final TableShape ENTRIES = TableShape.sortedBy("-day", "payee", "measure", "-attained", "-quota")
            .filteredBy("number", "from", "until");
    private static final List<ExportColumn<Shown>> COLUMNS = List.of(
            ExportColumn.of("attainment.day", shown -> shown.item().date()),
            ExportColumn.of("period.payee", Shown::payee),
            ExportColumn.of("plan.employee-number", shown -> shown.person() == null
                    ? null
                    : shown.person().employeeNumber()),
            ExportColumn.of("attainment.measure", shown -> shown.item().measure()),
            ExportColumn.of("attainment.attained", shown -> shown.item().attained()),
            ExportColumn.of("attainment.quota", shown -> shown.item().quota()));
    private final ReadAttainment attainment;
    private final People people;
    private final Exports exports;

    ListedAttainment(ReadAttainment attainment, People people, Exports exports) {
        this.attainment = attainment;
        this.people = people;
        this.exports = exports;
    }

    /** @param person null while nobody was heard of under the payee's id */
    record Shown(Attainment item, @Nullable Person person) {
        public String payee() {
            return person == null ? item.payeeId().toString() : person.sortName();
        }
    }

    static TableState read(Map<String, String> parameters) {
        return ENTRIES.read("/comp/attainment", parameters);
    }

    TwoWayPage<Shown> page(TableState table) {
        return page(table, PAGE);
    }

    private TwoWayPage<Shown> page(TableState table, int size) {
        Order order = Order.valueOf(table.column().toUpperCase(Locale.ROOT));
        LocalDate last = day(table, "until");
        Asked asked = new Asked(payee(table.filter("number")), day(table, "from"),
                last == null ? null : last.plusDays(1));
        TwoWayPage<Attainment> page = Paging.page(table, size, Listed::place,
                paging -> attainment.page(asked, order, paging)).map(Listed::attainment);
        Map<UUID, Person> persons = people.findAll(page.rows().stream().map(Attainment::payeeId).toList());
        return page.map(item -> new Shown(item, persons.get(item.payeeId())));
    }

    private static @Nullable LocalDate day(TableState table, String filter) {
        return EnteredDay.readOrNull(filter, Objects.requireNonNullElse(table.filter(filter), ""));
    }

    private @Nullable UUID payee(@Nullable String number) {
        return number == null
                ? null
                : people.findByNumber(number).map(Person::id).orElseThrow(() -> ProblemException.invalid("number",
                        number, Wording.of("refused.nobody-has-number")));
    }

    /** Those of all pages, in the order and with the filters of the table. */
    void send(HttpServletResponse response, String kind, TableState table) throws IOException {
        exports.send(response, kind, "attainment", COLUMNS, after -> {
            var part = page(after == null ? table : table.after(after), ExportRows.AT_ONCE);
            return new ExportRows.Chunk<>(part.rows(), part.next());
        });
    }
}
