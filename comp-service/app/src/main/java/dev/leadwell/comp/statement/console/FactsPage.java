package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.listed.Slice;
import dev.leadwell.comp.statement.ReadStatement;
import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.comp.statement.ShowStatement;
import dev.leadwell.comp.statement.StatementFacts;
import dev.leadwell.comp.statement.console.FactRows.FactRow;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The facts behind a line of a statement: all of them, or those behind one step of its explanation. */
@Controller
@Allowed(scope = "console")
class FactsPage {

    private static final int PAGE = 100;
    private static final TableShape FACTS = TableShape.sortedBy("days", "about", "counts").filteredBy("step");
    private static final Comparator<FactRow> BY_DAY = Comparator.comparing(FactRow::first,
            Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Map<String, Comparator<FactRow>> ORDERS = Map.of("days", BY_DAY,
            "about", Comparator.comparing(FactRow::about, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(BY_DAY),
            "counts", Comparator.comparing(FactRow::outcome, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(BY_DAY));
    private final ReadStatements statements;
    private final ShowStatement show;
    private final People people;
    private final Console console;

    FactsPage(ReadStatements statements, ShowStatement show, People people, Console console) {
        this.statements = statements;
        this.show = show;
        this.people = people;
        this.console = console;
    }

    @GetMapping("/comp/statements/{statementId}/lines/{component}/facts")
    String facts(@PathVariable UUID statementId, @PathVariable String component,
            @RequestParam Map<String, String> parameters, Locale locale, Model model) {
        TableState table = FACTS.read("/comp/statements/" + statementId + "/lines/" + component + "/facts", parameters);
        ReadStatement read = statements.find(statementId);
        List<StatementFacts.Fact> all = StatementFacts.of(read, component, table.filter("step"));
        model.addAttribute("read", read).addAttribute("table", table)
                .addAttribute("line", show.of(read, locale, console.zone()).lines().stream()
                        .filter(shown -> shown.component().equals(component)).findFirst()
                        .orElseThrow(() -> ProblemException.notFound("line")))
                .addAttribute("slice", Slice.of(FactRows.of(read, all, persons(read)), ORDERS, table, PAGE));
        return "comp/facts";
    }

    private Map<UUID, Person> persons(ReadStatement read) {
        return people.findAll(read.calculated().stream().flatMap(document -> Stream.concat(
                document.inputs().windows().stream().map(window -> UUID.fromString(window.repId())),
                document.inputs().reps().stream().map(rep -> UUID.fromString(rep.id())))).distinct().toList());
    }
}
