package dev.leadwell.people.copy.events;

import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code people.person-changed.v1}. */
public record PersonChanged(UUID personId, long version, String employeeNumber, String givenName, String familyName,
        @Nullable String email, String zone, Set<String> roles, List<Spell> spells, List<Assignment> assignments,
        List<Hours> workingHours) {
    public static final String TYPE = "people.person-changed.v1";

    /** Times as {@code HH:mm}. */
    public record Hours(LocalDate from, Map<java.time.DayOfWeek, List<Stretch>> days) {}

    /** Local time. */
    public record Stretch(String start, String end) {}

    public static PersonChanged of(Person person) {
        return new PersonChanged(person.id(), person.version(), person.employeeNumber(), person.givenName(),
                person.familyName(), person.email(), person.zone().getId(), new TreeSet<>(person.roles()),
                person.spells(),
                person.assignments(), person.workingHours().stream().map(PersonChanged::hours).toList());
    }

    public Person toPerson() {
        return new Person(personId, version, employeeNumber, givenName, familyName, email, ZoneId.of(zone),
                Set.copyOf(roles),
                List.copyOf(spells), List.copyOf(assignments),
                workingHours.stream().map(PersonChanged::workingHours).toList());
    }

    /** As told by others: within the bounds of the schema, which the copy's tables rely on. */
    Person told() {
        Bounds.atMost(TYPE, "employeeNumber", employeeNumber, Bounds.NUMBER);
        Bounds.atMost(TYPE, "givenName", givenName, Bounds.NAME);
        Bounds.atMost(TYPE, "familyName", familyName, Bounds.NAME);
        if (assignments.stream().map(Assignment::from).distinct().count() < assignments.size()) {
            throw new PoisonEventException(TYPE + ": two assignments begin on one day.");
        }
        return toPerson();
    }

    private static Hours hours(WorkingHours hours) {
        var days = new TreeMap<java.time.DayOfWeek, List<Stretch>>();
        hours.days().forEach((day, stretches) -> days.put(day, stretches.stream()
                .map(stretch -> new Stretch(stretch.start().toString(), stretch.end().toString())).toList()));
        return new Hours(hours.from(), days);
    }

    private static WorkingHours workingHours(Hours hours) {
        var days = new TreeMap<java.time.DayOfWeek, List<WorkingHours.Stretch>>();
        hours.days().forEach((day, stretches) -> days.put(day,
                stretches.stream().map(stretch -> new WorkingHours.Stretch(java.time.LocalTime.parse(stretch.start()),
                        java.time.LocalTime.parse(stretch.end()))).toList()));
        return new WorkingHours(hours.from(), days);
    }
}
