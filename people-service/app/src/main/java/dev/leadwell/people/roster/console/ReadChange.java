package dev.leadwell.people.roster.console;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.Corrections.Particulars;
import dev.leadwell.people.roster.OpeningFacts;
import dev.leadwell.people.roster.PersonChange;
import dev.leadwell.people.roster.PlaceZones;
import dev.leadwell.people.roster.Teams;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between the forms of a person's page and what they change: people are named by number, teams by name. */
@Component
class ReadChange {
    private final People people;
    private final Teams teams;
    private final OpeningFacts opening;

    ReadChange(People people, Teams teams, OpeningFacts opening) {
        this.people = people;
        this.teams = teams;
        this.opening = opening;
    }

    PersonChange of(OfferedChange what, Map<String, String[]> typed) {
        var form = new PersonForm(typed);
        return form.read(() -> switch (what) {
            case REASSIGN -> new PersonChange.Reassign(assignment(form, null));
            case REHIRE -> new PersonChange.Rehire(assignment(form, null));
            case CORRECT_ASSIGNMENT -> new PersonChange.CorrectAssignment(form.day("began"),
                    assignment(form, form.dayAfter("lastDay")));
            case REMOVE_ASSIGNMENT -> new PersonChange.RemoveAssignment(form.day("began"));
            case LEAVE -> new PersonChange.Leave(form.day("lastDay"), form.required("reason"), voluntary(form));
            case CHANGE_LEAVING -> new PersonChange.ChangeLeaving(form.day("lastDay"), form.required("reason"),
                    voluntary(form));
            case UNDO_LEAVING -> new PersonChange.UndoLeaving();
            case CORRECT_HIRE_DATE -> new PersonChange.CorrectHireDate(form.day("began"), form.day("hired"));
            case PARTICULARS -> new PersonChange.Call(particulars(form));
        });
    }

    private Assignment assignment(PersonForm form, @Nullable LocalDate to) {
        var from = form.day("from");
        var manager = form.found("manager", number -> people.findByNumber(number).map(Person::id).orElse(null),
                "refused.number-unknown");
        var team = form.found("team", this::team, "refused.team-unknown");
        return new Assignment(from, to, manager, team, form.required("title"), form.level("level"),
                opening.include(from));
    }

    private @Nullable UUID team(String name) {
        return teams.byNameKey().get(Teams.nameKey(name));
    }

    private static @Nullable Boolean voluntary(PersonForm form) {
        return switch (form.text("voluntary")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Particulars particulars(PersonForm form) {
        var zone = form.found("zone", name -> PlaceZones.of(name).orElse(null), "refused.zone");
        form.required("zone");
        var email = form.text("email");
        return new Particulars(form.required("employeeNumber"), form.text("givenName"), form.required("familyName"),
                email.isEmpty() ? null : email, Objects.requireNonNullElse(zone, ZoneOffset.UTC));
    }

    /** What stands in the fields before anything is typed. */
    Map<String, @Nullable Object> kept(OfferedChange what, Person person, @Nullable LocalDate began) {
        var kept = new HashMap<String, @Nullable Object>();
        kept.put("began", began);
        if (what == OfferedChange.PARTICULARS) {
            kept.put("employeeNumber", person.employeeNumber());
            kept.put("givenName", person.givenName());
            kept.put("familyName", person.familyName());
            kept.put("email", person.email());
            kept.put("zone", person.zone().getId());
        } else if (what.assigns()) {
            person.assignments().stream().filter(one -> began == null || one.from().equals(began))
                    .reduce((first, later) -> later).ifPresent(one -> put(one, what, kept));
        } else if (what == OfferedChange.CORRECT_HIRE_DATE) {
            kept.put("hired", began);
        }
        return kept;
    }

    private void put(Assignment one, OfferedChange what, Map<String, @Nullable Object> kept) {
        var manager = one.managerId() == null ? null : people.find(one.managerId()).map(Person::employeeNumber);
        var team = one.teamId() == null ? null : teams.namesOf(java.util.List.of(one.teamId())).get(one.teamId());
        kept.put("title", one.title());
        kept.put("level", one.level());
        kept.put("manager", manager == null ? null : manager.orElse(null));
        kept.put("team", team);
        if (what == OfferedChange.CORRECT_ASSIGNMENT) {
            kept.put("from", one.from());
            kept.put("lastDay", one.to() == null ? null : one.to().minusDays(1));
        }
    }
}
