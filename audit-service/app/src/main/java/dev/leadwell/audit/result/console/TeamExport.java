package dev.leadwell.audit.result.console;

import dev.leadwell.audit.result.BranchLook;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.Team;
import dev.leadwell.audit.result.TeamTable;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of teams as a file: a line a week of a team, so that a spreadsheet can sum up what it likes. */
@Controller
@RequestMapping(TeamPages.PATH)
@Allowed(scope = "console", roles = "manager")
class TeamExport {

    private static final int TEAMS_AT_ONCE = 200;

    private final Branches branches;
    private final TeamTable teams;
    private final Exports exports;
    private final Words words;

    TeamExport(Branches branches, TeamTable teams, Exports exports, Words words) {
        this.branches = branches;
        this.teams = teams;
        this.exports = exports;
        this.words = words;
    }

    private record Line(String manager, WeekResult week) {}

    @GetMapping("/export.{kind}")
    void own(@PathVariable String kind, @RequestParam(required = false) @Nullable UUID of,
            @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        send(kind, of == null ? Caller.current().person() : of, parameters, response);
    }

    @GetMapping("/{managerId}/export.{kind}")
    void branch(@PathVariable String kind, @PathVariable UUID managerId, @RequestParam Map<String, String> parameters,
            HttpServletResponse response) throws IOException {
        send(kind, managerId, parameters, response);
    }

    private void send(String kind, UUID root, Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        TableState table = TeamQuestion.SHAPE.read(TeamPages.PATH, parameters);
        BranchLook look = branches.lookSeenBy(Caller.current().person(), root, TeamQuestion.of(table).asOf(),
                TeamPages.WEEKS);
        exports.send(response, kind, "teams", columns(),
                after -> lines(look, TeamQuestion.of(after == null ? table : table.after(after))));
    }

    private ExportRows.Chunk<Line> lines(BranchLook look, TeamQuestion question) {
        TeamTable.Page page = teams.page(look, question.wanted(), question.from(), TEAMS_AT_ONCE);
        List<Line> lines = page.teams().stream()
                .flatMap(team -> lines(team, page.names().getOrDefault(team.managerId(), "–"), look)).toList();
        return new ExportRows.Chunk<>(lines, page.after() ? TeamQuestion.cursor(page.lines().getLast()) : null);
    }

    private static Stream<Line> lines(Team team, String manager, BranchLook look) {
        return look.weeks().stream().flatMap(week -> team.week(week).stream()).map(week -> new Line(manager, week));
    }

    private List<ExportColumn<Line>> columns() {
        return List.of(ExportColumn.of("teams.manager", Line::manager),
                ExportColumn.of("result.week", line -> line.week().weekStart()),
                ExportColumn.of("teams.leadership-blocks", line -> line.week().split().leadership()),
                ExportColumn.of("teams.management-blocks", line -> line.week().split().management()),
                ExportColumn.of("teams.excluded-blocks", line -> line.week().split().excluded()),
                ExportColumn.of("result.share", line -> line.week().split().shownPercent().orElse(null)),
                ExportColumn.of("result.verdict",
                        line -> words.of(Wording.of("verdict." + line.week().judgement().verdict().code()))));
    }
}
