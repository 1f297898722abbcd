package dev.leadwell.people.roster.console;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.roster.Teams;
import dev.leadwell.people.roster.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is known of one person. */
@Controller
class PersonPages {
    private static final Set<String> ADMINISTRATORS = Set.of("people-admin", "tenant-admin");
    private final RoleSource roles;
    private final People people;
    private final Teams teams;
    private final Visibility visibility;
    private final Absences absences;
    private final PersonCourse course;

    PersonPages(RoleSource roles, People people, Teams teams, Visibility visibility, Absences absences,
            PersonCourse course) {
        this.roles = roles;
        this.people = people;
        this.teams = teams;
        this.visibility = visibility;
        this.absences = absences;
        this.course = course;
    }

    @GetMapping("/people/persons/{personId}")
    @Allowed(scope = "console")
    String person(@PathVariable UUID personId, Model model) {
        var person = visibility.visible(personId);
        var day = visibility.today();
        var managers = people.findAll(
                person.assignments().stream().map(Assignment::managerId).filter(Objects::nonNull).distinct().toList());
        var named = teams.namesOf(
                person.assignments().stream().map(Assignment::teamId).filter(Objects::nonNull).distinct().toList());
        model.addAttribute("person", person).addAttribute("today", day)
                .addAttribute("course", course.of(person, managers, named, day))
                .addAttribute("reports", people.reportsOf(personId, day)).addAttribute("hours", person.hoursOn(day))
                .addAttribute("offered", administers() ? OfferedChange.of(person, day) : List.of())
                .addAttribute("absences", absences.of(personId, day.minusYears(1), day.plusYears(1)));
        return "people/person";
    }

    private boolean administers() {
        return roles.rolesOf(Caller.current().person()).stream().anyMatch(ADMINISTRATORS::contains);
    }
}
