package dev.leadwell.coaching.home.console;

import dev.leadwell.coaching.agenda.ReadAgenda;
import dev.leadwell.coaching.overview.BranchCadence;
import dev.leadwell.coaching.overview.MySessions;
import dev.leadwell.coaching.overview.SessionLine;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What other pages show of coaching: a count in the navigation, and coaching's part of Home. */
@Controller
@RequestMapping("/coaching/fragments")
@Allowed(scope = "console")
class Fragments {

    private static final int NEXT = 3;

    private final MySessions mySessions;
    private final BranchCadence cadence;
    private final ReadAgenda agendas;
    private final RoleSource roles;
    private final Console console;
    private final Clock clock;

    Fragments(MySessions mySessions, BranchCadence cadence, ReadAgenda agendas, RoleSource roles, Console console,
            Clock clock) {
        this.mySessions = mySessions;
        this.cadence = cadence;
        this.agendas = agendas;
        this.roles = roles;
        this.console = console;
        this.clock = clock;
    }

    /** A session to come, with what is prepared for it. */
    record Next(SessionLine line, int points, long carriedOver) {}

    @GetMapping("/nav")
    String nav(Model model) {
        model.addAttribute("waiting", Map.of("coaching.sessions", mySessions.waiting(Caller.current().person())));
        return "coaching/home :: nav";
    }

    @GetMapping("/home")
    String home(Model model) {
        UUID person = Caller.current().person();
        MySessions.View view = mySessions.of(person, console.zone());
        List<Next> next = view.days().values().stream().flatMap(List::stream).limit(NEXT).map(this::next).toList();
        model.addAttribute("view", view);
        model.addAttribute("next", next);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), console.zone()));
        if (roles.rolesOf(person).contains("manager")) {
            BranchCadence.View branch = cadence.view(person, person);
            model.addAttribute("branch", branch.rows().isEmpty() ? null : branch);
        }
        return "coaching/home :: home";
    }

    private Next next(SessionLine line) {
        ReadAgenda.Prepared prepared = agendas.prepared(line.session().id());
        return new Next(line, prepared.points(), prepared.carriedOver());
    }
}
