package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.comp.statement.console.ListedStatements.Shown;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.TwoWayPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statements that the reader may see. */
@Controller
@RequestMapping("/comp")
@Allowed(scope = "console")
class StatementsPage {

    private static final int UNACCEPTABLE = 422;
    private final ReadStatements statements;
    private final ListedStatements listed;
    private final Words words;

    StatementsPage(ReadStatements statements, ListedStatements listed, Words words) {
        this.statements = statements;
        this.listed = listed;
        this.words = words;
    }

    @GetMapping("/statements")
    String list(@RequestParam Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        TableState table = ListedStatements.read(parameters);
        model.addAttribute("table", table).addAttribute("form", Form.of(table.filters()))
                .addAttribute("periods", periods()).addAttribute("sums", List.of());
        try {
            TwoWayPage<Shown> page = listed.page(table.checked());
            model.addAttribute("page", page).addAttribute("sums", listed.sums(table));
        } catch (ProblemException refused) {
            if (refused.status() != UNACCEPTABLE) {
                throw refused;
            }
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "statements."))
                    .addAttribute("page", TwoWayPage.none());
            response.setStatus(refused.status());
        }
        return "comp/statements";
    }

    private List<Choice> periods() {
        return Stream.concat(Stream.of(new Choice("", words.of(Wording.of("statements.all-periods")))),
                statements.periods().stream().map(one -> new Choice(one.id().toString(), one.name()))).toList();
    }

    @GetMapping("/statements.{kind}")
    void export(@PathVariable String kind, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        listed.send(response, kind, ListedStatements.read(parameters).checked());
    }
}
