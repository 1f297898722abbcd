package dev.leadwell.comp.home.console;

import dev.leadwell.comp.drawing.AttainmentBar;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.StatementDocument;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.comp.statement.ReadStatement;
import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.comp.statement.ShowStatement;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.copy.RolesFromRoster;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What leadership pays so far, for a payee; what waits, for who administers pay. Nothing for others. */
@Controller
@RequestMapping("/comp/fragments")
@Allowed(scope = "console")
class CompFragments {

    private final ReadStatements statements;
    private final ReadPlans plans;
    private final ReadPeriods periods;
    private final ShowStatement show;
    private final RoleSource roles;
    private final Console console;

    CompFragments(ReadStatements statements, ReadPlans plans, ReadPeriods periods, ShowStatement show,
            RoleSource roles, Console console) {
        this.statements = statements;
        this.plans = plans;
        this.periods = periods;
        this.show = show;
        this.roles = roles;
        this.console = console;
    }

    @GetMapping("/nav")
    String nav(Model model) {
        Map<String, Long> waiting = new HashMap<>();
        long unsigned = unsigned();
        if (unsigned > 0) {
            waiting.put("comp.my-plan", unsigned);
        }
        if (administersPay()) {
            waiting.put("comp.periods", (long) periods.inState(Period.State.IN_REVIEW).size());
        }
        model.addAttribute("waiting", waiting);
        return "comp/fragments :: nav";
    }

    @GetMapping("/home")
    String home(Locale locale, Model model) {
        statements.newestOwn().ifPresent(read -> model.addAttribute("read", read)
                .addAttribute("shown", show.of(read, locale, console.zone())).addAttribute("bars", bars(read)));
        model.addAttribute("unsigned", unsigned());
        boolean administers = administersPay();
        model.addAttribute("administers", administers);
        model.addAttribute("waiting", administers
                ? periods.unapproved()
                : List.of());
        return "comp/fragments :: home";
    }

    private static Map<String, AttainmentBar> bars(ReadStatement read) {
        Map<String, AttainmentBar> bars = new HashMap<>();
        StatementDocument document = read.document();
        if (document != null) {
            document.result().lines().forEach(line -> bars.put(line.component().id(),
                    AttainmentBar.of(line.component().curve(), line.attainment())));
        }
        return bars;
    }

    private long unsigned() {
        return plans.own().stream().filter(own -> own.plan().newestReleased()
                .map(offered -> !own.participation().signed(offered.version())).orElse(false)).count();
    }

    private boolean administersPay() {
        return roles.rolesOf(Caller.current().person()).contains(RolesFromRoster.COMP_ADMIN);
    }
}
