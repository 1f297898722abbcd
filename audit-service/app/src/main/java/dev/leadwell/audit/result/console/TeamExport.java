package dev.leadwell.audit.result.console;

import dev.leadwell.audit.result.BranchLook;
import dev.leadwell.audit.result.BranchTeams.Edge;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.Team;
import dev.leadwell.audit.result.TeamTable;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Split;
import dev.leadwell.kit.csv.CsvText;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of teams as a file; a name that a spreadsheet would take for a formula is made text. */
@Controller
@RequestMapping(TeamPages.PATH)
@Allowed(scope = "console", roles = "manager")
class TeamExport {

    private static final int TEAMS_AT_ONCE = 200;
    private static final String COLUMNS = "manager,week,leadership_blocks,management_blocks,excluded_blocks,"
            + "leadership_percent,verdict\r\n";

    private final Branches branches;
    private final TeamTable teams;

    TeamExport(Branches branches, TeamTable teams) {
        this.branches = branches;
        this.teams = teams;
    }

    @GetMapping("/export.csv")
    void own(@RequestParam(required = false) @Nullable UUID of, @RequestParam Map<String, String> parameters,
            HttpServletResponse response) throws IOException {
        write(of == null ? Caller.current().person() : of, parameters, response);
    }

    @GetMapping("/{managerId}/export.csv")
    void branch(@PathVariable UUID managerId, @RequestParam Map<String, String> parameters,
            HttpServletResponse response) throws IOException {
        write(managerId, parameters, response);
    }

    /** Read page by page, so that nothing is held while a slow reader takes it. */
    private void write(UUID root, Map<String, String> parameters, HttpServletResponse response) throws IOException {
        TeamQuestion question = TeamQuestion.of(TeamQuestion.SHAPE.read(TeamPages.PATH, parameters));
        BranchLook look = branches.lookSeenBy(Caller.current().person(), root, question.asOf(), TeamPages.WEEKS);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"teams-" + look.asOf() + ".csv\"");
        Writer file = response.getWriter();
        file.write(COLUMNS);
        Edge from = null;
        boolean more = true;
        while (more) {
            TeamTable.Page page = teams.page(look, question.wanted(), from, TEAMS_AT_ONCE);
            for (Team team : page.teams()) {
                file.write(lines(team, page.names().getOrDefault(team.managerId(), "–"), look));
            }
            more = page.after();
            from = more ? new Edge(page.lines().getLast().place(), false) : null;
        }
    }

    private static String lines(Team team, String name, BranchLook look) {
        StringBuilder lines = new StringBuilder();
        for (LocalDate week : look.weeks()) {
            Optional<WeekResult> result = team.week(week);
            result.ifPresent(one -> lines.append(line(name, one)));
        }
        return lines.toString();
    }

    private static String line(String name, WeekResult result) {
        Split split = result.split();
        return String.join(",", CsvText.quoted(name), result.weekStart().toString(),
                Integer.toString(split.leadership()),
                Integer.toString(split.management()), Integer.toString(split.excluded()),
                split.shownPercent().map(Object::toString).orElse(""), result.judgement().verdict().code()) + "\r\n";
    }
}
