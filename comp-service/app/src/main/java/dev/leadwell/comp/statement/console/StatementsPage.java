package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.period.Statements.Place;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statements that the reader may see: newest period first, in it by the payee's name. */
@Controller
@RequestMapping("/comp/statements")
@Allowed(scope = "console")
class StatementsPage {

    private static final int PAGE = 50;
    private static final int UNACCEPTABLE = 422;
    private static final TableShape STATEMENTS = TableShape.sortedBy().filteredBy("period", "q");
    private final ReadStatements statements;
    private final People people;
    private final Words words;

    StatementsPage(ReadStatements statements, People people, Words words) {
        this.statements = statements;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        TableState table = STATEMENTS.read("/comp/statements", parameters);
        model.addAttribute("table", table).addAttribute("form", Form.of(table.filters()))
                .addAttribute("periods", periods());
        try {
            show(found(table.checked()), model);
        } catch (ProblemException refused) {
            if (refused.status() != UNACCEPTABLE) {
                throw refused;
            }
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "statements."));
            response.setStatus(refused.status());
            show(List.of(), model);
        }
        return "comp/statements";
    }

    private List<Row> found(TableState table) {
        return statements.page(period(table.filter("period")), null, table.filter("q"),
                table.after() == null ? null : Place.of(table.after()), PAGE);
    }

    private static @Nullable UUID period(@Nullable String chosen) {
        try {
            return chosen == null ? null : UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            throw ProblemException.invalid("period", chosen, Wording.of("problem.unacceptable"));
        }
    }

    private List<Choice> periods() {
        return Stream.concat(Stream.of(new Choice("", words.of(Wording.of("statements.all-periods")))),
                statements.periods().stream().map(one -> new Choice(one.id().toString(), one.name()))).toList();
    }

    private void show(List<Row> found, Model model) {
        List<Row> page = found.stream().limit(PAGE).toList();
        model.addAttribute("rows", page)
                .addAttribute("persons", people.findAll(page.stream().map(row -> row.statement().payeeId()).toList()))
                .addAttribute("next", found.size() > PAGE ? Place.after(page.getLast()).cursor() : null);
    }
}
