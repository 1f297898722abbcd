package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.period.Statements.Order;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.period.Statements.Sum;
import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.comp.statement.ReadStatements.Asked;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.problem.ProblemException;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements that the reader may see: sorted, filtered, in pages, summed up, and as a file. */
@Component
class ListedStatements {

    private static final int PAGE = 50;
    private static final TableShape STATEMENTS = TableShape
            .sortedBy("-period", "payee", "-target", "-leadership", "-payout").filteredBy("period", "q");
    private final ReadStatements statements;
    private final People people;
    private final Exports exports;
    private final Words words;

    ListedStatements(ReadStatements statements, People people, Exports exports, Words words) {
        this.statements = statements;
        this.people = people;
        this.exports = exports;
        this.words = words;
    }

    /** @param payee the name, or the id while nobody was heard of under it */
    record Shown(Row row, String payee) {}

    static TableState read(Map<String, String> parameters) {
        return STATEMENTS.read("/comp/statements", parameters);
    }

    TwoWayPage<Shown> page(TableState table) {
        return page(table, PAGE);
    }

    private TwoWayPage<Shown> page(TableState table, int size) {
        Order order = Order.valueOf(table.column().toUpperCase(Locale.ROOT));
        Asked asked = asked(table);
        TwoWayPage<Row> page = Paging.page(table, size, Row::place,
                paging -> statements.page(asked, order, paging));
        Map<UUID, Person> persons = people.findAll(page.rows().stream().map(ListedStatements::payeeId).toList());
        return page.map(row -> new Shown(row, name(persons.get(payeeId(row)), payeeId(row))));
    }

    private static String name(@Nullable Person person, UUID id) {
        return person == null ? id.toString() : person.sortName();
    }

    private static UUID payeeId(Row row) {
        return row.statement().payeeId();
    }

    /** Of a period's statements that the filters leave; amounts of several periods are none that anybody is paid. */
    List<Sum> sums(TableState table) {
        return table.filter("period") == null ? List.of() : statements.sums(asked(table));
    }

    private static Asked asked(TableState table) {
        return new Asked(period(table.filter("period")), null, table.filter("q"));
    }

    private static @Nullable UUID period(@Nullable String chosen) {
        try {
            return chosen == null ? null : UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            throw ProblemException.invalid("period", chosen, Wording.of("problem.unacceptable"));
        }
    }

    /** Those of all pages, in the order and with the filters of the table. */
    void send(HttpServletResponse response, String kind, TableState table) throws IOException {
        exports.send(response, kind, "statements", columns(), after -> {
            var part = page(after == null ? table : table.after(after), ExportRows.AT_ONCE);
            return new ExportRows.Chunk<>(part.rows(), part.next());
        });
    }

    private List<ExportColumn<Shown>> columns() {
        return List.of(ExportColumn.of("periods.period", shown -> shown.row().period().name()),
                ExportColumn.of("period.payee", Shown::payee),
                ExportColumn.of("period.currency", shown -> shown.row().statement().currency()),
                ExportColumn.of("period.target", shown -> shown.row().statement().target()),
                ExportColumn.of("period.for-leadership", shown -> shown.row().statement().forLeadership()),
                ExportColumn.of("period.payout", shown -> shown.row().statement().total()),
                ExportColumn.of("period.state", this::state));
    }

    private String state(Shown shown) {
        return words.of(Wording.of(shown.row().statement().ready()
                ? "statement.state." + shown.row().period().state().code()
                : "period.need-you-badge"));
    }
}
