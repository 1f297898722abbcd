package dev.leadwell.audit.result.console;

import dev.leadwell.audit.result.BranchLook;
import dev.leadwell.audit.result.BranchSums;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.TeamTable;
import dev.leadwell.audit.setting.LimitSettings;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Verdict;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams below a person, as totals. */
@Controller
@RequestMapping(TeamPages.PATH)
@Allowed(scope = "console", roles = "manager")
class TeamPages {

    static final String PATH = "/audit/teams";
    static final int WEEKS = 13;
    private static final int ROWS = 50;
    private static final int UNACCEPTABLE = 422;

    private final Branches branches;
    private final TeamTable teams;
    private final LimitSettings limits;
    private final Words words;

    TeamPages(Branches branches, TeamTable teams, LimitSettings limits, Words words) {
        this.branches = branches;
        this.teams = teams;
        this.limits = limits;
        this.words = words;
    }

    /** The viewer's own, or those of whom the address names as it did before each branch had its own. */
    @GetMapping
    String teams(@RequestParam(required = false) @Nullable UUID of, @RequestParam Map<String, String> parameters,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        return of == null
                ? shown(Caller.current().person(), PATH, parameters, model, request, response)
                : branch(of, parameters, model, request, response);
    }

    @GetMapping("/{managerId}")
    String branch(@PathVariable UUID managerId, @RequestParam Map<String, String> parameters, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return shown(managerId, PATH + "/" + managerId, parameters, model, request, response);
    }

    private String shown(UUID root, String path, Map<String, String> parameters, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        TableState table = TeamQuestion.SHAPE.read(path, parameters);
        model.addAttribute("table", table).addAttribute("verdicts", verdicts());
        try {
            TeamQuestion question = TeamQuestion.of(table);
            BranchLook look = look(root, question.asOf());
            model.addAttribute("form", Form.of(Map.of(TeamQuestion.NAME, typed(table, TeamQuestion.NAME),
                    TeamQuestion.VERDICT, typed(table, TeamQuestion.VERDICT), TeamQuestion.AS_OF, look.asOf())));
            model.addAttribute("day", question.asOf() == null ? "" : "?asOf=" + question.asOf());
            show(look, teams.page(look, question.wanted(), question.from(), ROWS), model);
        } catch (ProblemException refused) {
            if (refused.status() != UNACCEPTABLE) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "teams."));
            model.addAttribute("day", "");
            BranchLook look = look(root, null);
            show(look, teams.nothing(look), model);
        }
        return "audit/teams";
    }

    private static String typed(TableState table, String filter) {
        return Objects.requireNonNullElse(table.filter(filter), "");
    }

    private BranchLook look(UUID root, @Nullable LocalDate asOf) {
        return branches.lookSeenBy(Caller.current().person(), root, asOf, WEEKS);
    }

    private List<Choice> verdicts() {
        return Stream.concat(Stream.of(new Choice("", words.of(Wording.of("teams.any-verdict")))),
                TeamQuestion.VERDICTS.stream().map(verdict -> new Choice(verdict.code(),
                        words.of(Wording.of("verdict." + verdict.code())))))
                .toList();
    }

    private void show(BranchLook look, TeamTable.Page page, Model model) {
        BranchSums sums = teams.sums(look);
        Limits judgedBy = limits.of(look.weeks().getLast());
        model.addAttribute("look", look).addAttribute("sums", sums).addAttribute("limits", judgedBy)
                .addAttribute("underLed", sums.teamsOf(Verdict.UNDER_LED))
                .addAttribute("balanced", sums.teamsOf(Verdict.BALANCED))
                .addAttribute("heat", new Heat(judgedBy.threshold())).addAttribute("teams", page.teams())
                .addAttribute("names", page.names())
                .addAttribute("title", words.of(Wording.of("teams.title",
                        page.names().getOrDefault(look.root(), "–"))))
                .addAttribute("previous", page.before() ? TeamQuestion.cursor(page.lines().getFirst()) : null)
                .addAttribute("next", page.after() ? TeamQuestion.cursor(page.lines().getLast()) : null);
        sums.biggestManagement().ifPresent(biggest -> {
            Split all = sums.split();
            model.addAttribute("biggest", biggest.getKey()).addAttribute("halved",
                    new Split(all.leadership(), all.management() - biggest.getValue() / 2, all.excluded()));
        });
    }
}
