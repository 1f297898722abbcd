package dev.leadwell.people.home.console;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.absence.ReadAbsences;
import dev.leadwell.people.rosterimport.ImportRoster;
import dev.leadwell.people.rosterimport.RosterImport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits in People: for the navigation and for Home. */
@Controller
class PeopleFragments {
    private static final Set<String> ADMINISTRATORS = Set.of("people-admin", "tenant-admin");
    private final ImportRoster imports;
    private final ReadAbsences absences;
    private final RoleSource roles;

    PeopleFragments(ImportRoster imports, ReadAbsences absences, RoleSource roles) {
        this.imports = imports;
        this.absences = absences;
        this.roles = roles;
    }

    private boolean administers() {
        return roles.rolesOf(Caller.current().person()).stream().anyMatch(ADMINISTRATORS::contains);
    }

    private long waiting() {
        return imports.newest().stream()
                .filter(one -> one.state() == RosterImport.State.CHECKED && one.findings().changeCount() > 0).count();
    }

    @GetMapping("/people/fragments/nav")
    @Allowed(scope = "console")
    String counts(Model model) {
        Map<String, Long> waiting = new HashMap<>();
        if (administers()) {
            waiting.put("people.import", waiting());
        }
        if (absences.mayDecide()) {
            waiting.put("people.absences", (long) absences.countWaiting());
        }
        model.addAttribute("waiting", waiting);
        return "people/fragments :: nav";
    }

    @GetMapping("/people/fragments/home")
    @Allowed(scope = "console")
    String home(Model model) {
        var administers = administers();
        model.addAttribute("administers", administers).addAttribute("waiting", administers ? waiting() : 0L)
                .addAttribute("newest",
                        administers ? imports.newest().stream().limit(3).toList() : List.of())
                .addAttribute("absencesWaiting", absences.countWaiting());
        return "people/fragments :: home";
    }
}
