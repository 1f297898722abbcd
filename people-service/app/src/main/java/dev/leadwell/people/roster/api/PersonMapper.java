package dev.leadwell.people.roster.api;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.contract.DayHours;
import dev.leadwell.people.contract.NewAssignment;
import dev.leadwell.people.contract.Stretch;
import dev.leadwell.people.contract.Weekday;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.WorkingHours;
import dev.leadwell.people.roster.Corrections.Particulars;
import dev.leadwell.people.roster.OpeningFacts;
import dev.leadwell.people.roster.PlaceZones;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the contract's shapes and the roster's. */
final class PersonMapper {
    private PersonMapper() {}

    static dev.leadwell.people.contract.Person toContract(Person person) {
        return new dev.leadwell.people.contract.Person(person.id(), person.version(), person.employeeNumber(),
                person.givenName(),
                person.familyName(), person.zone().getId(), person.roles().stream().sorted().toList(),
                person.spells().stream().map(PersonMapper::toContract).toList(),
                person.assignments().stream().map(PersonMapper::toContract).toList(),
                person.workingHours().stream().map(PersonMapper::toContract).toList()).email(person.email());
    }

    private static dev.leadwell.people.contract.Spell toContract(Spell spell) {
        return new dev.leadwell.people.contract.Spell(spell.from(), spell.openingFact()).to(spell.to())
                .reason(spell.reason())
                .voluntary(spell.voluntary()).knownSince(at(spell.knownSince()));
    }

    private static dev.leadwell.people.contract.Assignment toContract(Assignment assignment) {
        return new dev.leadwell.people.contract.Assignment(assignment.from(), assignment.title(),
                assignment.openingFact())
                .to(assignment.to()).managerId(assignment.managerId()).teamId(assignment.teamId())
                .level(assignment.level()).knownSince(at(assignment.knownSince()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Assignment assignment(NewAssignment given, OpeningFacts opening) {
        return new Assignment(given.getFrom(), null, given.getManagerId(), given.getTeamId(), given.getTitle(),
                given.getLevel(), opening.include(given.getFrom()));
    }

    static Particulars particulars(dev.leadwell.people.contract.Particulars given) {
        return new Particulars(given.getEmployeeNumber().strip(),
                given.getGivenName() == null ? "" : given.getGivenName().strip(),
                given.getFamilyName().strip(), given.getEmail(), zone(given.getZone()));
    }

    private static ZoneId zone(String name) {
        return PlaceZones.of(name)
                .orElseThrow(() -> ProblemException.invalid("zone", name, Wording.of("refused.zone")));
    }

    private static dev.leadwell.people.contract.WorkingHours toContract(WorkingHours hours) {
        var days = hours.days().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(day -> new DayHours(
                        Weekday.fromValue(day.getKey().name()),
                        day.getValue().stream()
                                .map(stretch -> new Stretch(stretch.start().toString(), stretch.end().toString()))
                                .toList()))
                .toList();
        return new dev.leadwell.people.contract.WorkingHours(hours.from(), days);
    }

    static WorkingHours hours(dev.leadwell.people.contract.WorkingHours given) {
        var days = new EnumMap<DayOfWeek, List<WorkingHours.Stretch>>(DayOfWeek.class);
        for (int day = 0; day < given.getDays().size(); day++) {
            var of = given.getDays().get(day);
            var stretches = of.getStretches().stream()
                    .map(stretch -> new WorkingHours.Stretch(LocalTime.parse(stretch.getStart()),
                            LocalTime.parse(stretch.getEnd())))
                    .toList();
            requireOrder("days[" + day + "].stretches", stretches);
            days.put(DayOfWeek.valueOf(of.getDay().name()), stretches);
        }
        return new WorkingHours(given.getFrom(), days);
    }

    private static void requireOrder(String field, List<WorkingHours.Stretch> stretches) {
        var last = LocalTime.MIN;
        for (var stretch : stretches) {
            if (!stretch.start().isBefore(stretch.end()) || stretch.start().isBefore(last)) {
                throw ProblemException.invalid(field, stretch.start() + "–" + stretch.end(),
                        Wording.of("refused.stretch-order"));
            }
            last = stretch.end();
        }
    }
}
