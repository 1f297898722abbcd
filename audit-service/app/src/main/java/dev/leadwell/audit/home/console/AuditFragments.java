package dev.leadwell.audit.home.console;

import dev.leadwell.audit.result.BranchLook;
import dev.leadwell.audit.result.BranchSums;
import dev.leadwell.audit.result.BranchTeams.Order;
import dev.leadwell.audit.result.BranchTeams.Wanted;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.ResultReader;
import dev.leadwell.audit.result.TeamTable;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Verdict;
import dev.leadwell.audit.week.CountWaiting;
import dev.leadwell.audit.week.ViewWeek;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What other pages show of audit: counts in the navigation, and audit's part of Home. */
@Controller
@RequestMapping("/audit/fragments")
@Allowed(scope = "console")
class AuditFragments {

    private static final int WEEKS = 13;
    private static final int UNDER_LED = 5;
    private static final Wanted UNDER_LED_LONGEST = new Wanted(Order.NOW, true, null, Verdict.UNDER_LED);
    private static final String MY_WEEK = "audit.my-week";

    private final Console console;
    private final CountWaiting waiting;
    private final ViewWeek views;
    private final Branches branches;
    private final TeamTable teams;
    private final ResultReader results;
    private final People people;

    AuditFragments(Console console, CountWaiting waiting, ViewWeek views, Branches branches, TeamTable teams,
            ResultReader results, People people) {
        this.console = console;
        this.waiting = waiting;
        this.views = views;
        this.branches = branches;
        this.teams = teams;
        this.results = results;
        this.people = people;
    }

    @GetMapping("/nav")
    String nav(Model model) {
        model.addAttribute("waiting", console.offers(MY_WEEK)
                ? Map.of(MY_WEEK, waiting.of(Caller.current().person()))
                : Map.of());
        return "audit/fragments :: nav";
    }

    @GetMapping("/home")
    String home(Model model) {
        UUID person = Caller.current().person();
        BranchLook look = branches.look(person, null, WEEKS);
        boolean ofReps = leadsReps(person, look.asOf());
        model.addAttribute("ofReps", ofReps);
        if (ofReps) {
            week(person, model);
        }
        BranchSums sums = teams.sums(look);
        model.addAttribute("sums", sums.teams() == 0 ? null : sums);
        if (sums.teamsOf(Verdict.UNDER_LED) > 0) {
            TeamTable.Page longest = teams.page(look, UNDER_LED_LONGEST, null, UNDER_LED);
            model.addAttribute("underLed", longest.teams()).addAttribute("names", longest.names());
        }
        return "audit/fragments :: home";
    }

    private void week(UUID person, Model model) {
        WeekView view = views.thisWeek(person);
        LocalDate thisWeek = view.facts().thisWeek();
        List<WeekResult> past = results.of(Set.of(person), thisWeek.minusWeeks(WEEKS), thisWeek);
        model.addAttribute("view", view);
        model.addAttribute("thisWeek", thisWeek);
        model.addAttribute("lastWeek", sum(past.stream()
                .filter(result -> result.weekStart().equals(thisWeek.minusWeeks(1))).toList()));
        model.addAttribute("quarter", sum(past));
    }

    private static Split sum(List<WeekResult> results) {
        return results.stream().filter(result -> result.judgement().verdict().counts()).map(WeekResult::split)
                .reduce(new Split(0, 0, 0), Split::plus);
    }

    /** Somebody reports to the person to whom nobody reports: then the person keeps an own week. */
    private boolean leadsReps(UUID person, LocalDate today) {
        return people.leadersAmongReportsOf(person, today).stream().anyMatch(report -> !report.leads());
    }
}
