package dev.leadwell.audit.home.console;

import dev.leadwell.audit.result.Branch;
import dev.leadwell.audit.result.Branches;
import dev.leadwell.audit.result.ResultReader;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.week.ViewWeek;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.audit.week.WeeksOfManager;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
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

    private final ViewWeek views;
    private final WeeksOfManager weeks;
    private final Branches branches;
    private final ResultReader results;
    private final People people;

    AuditFragments(ViewWeek views, WeeksOfManager weeks, Branches branches, ResultReader results, People people) {
        this.views = views;
        this.weeks = weeks;
        this.branches = branches;
        this.results = results;
        this.people = people;
    }

    @GetMapping("/nav")
    String nav(Model model) {
        UUID person = Caller.current().person();
        int waiting = leadsReps(person) ? views.of(person, weeks.thisWeek(person)).waiting().size() : 0;
        model.addAttribute("waiting", leadsReps(person) ? Map.of("audit.my-week", waiting) : Map.of());
        return "audit/fragments :: nav";
    }

    @GetMapping("/home")
    String home(Model model) {
        UUID person = Caller.current().person();
        boolean ofReps = leadsReps(person);
        model.addAttribute("ofReps", ofReps);
        if (ofReps) {
            week(person, model);
        }
        Branch branch = branches.of(person, branches.today(), WEEKS);
        model.addAttribute("branch", branch.teams().isEmpty() ? null : branch);
        model.addAttribute("names", names(branch));
        return "audit/fragments :: home";
    }

    private void week(UUID person, Model model) {
        LocalDate thisWeek = weeks.thisWeek(person);
        WeekView view = views.of(person, thisWeek);
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

    private Map<UUID, String> names(Branch branch) {
        Map<UUID, String> names = new java.util.HashMap<>();
        Map<UUID, Person> known = people.findAll(branch.teams().stream().map(team -> team.managerId()).toList());
        known.forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /** Somebody reports to the person to whom nobody reports: then the person keeps an own week. */
    private boolean leadsReps(UUID person) {
        LocalDate today = branches.today();
        return people.reportsOf(person, today).stream().anyMatch(report -> !people.hasReports(report.id(), today));
    }
}
