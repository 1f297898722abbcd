package dev.leadwell.people.roster;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TitleMeanings;
import java.util.Objects;

/** The level that is told with an assignment: the one given with it, else what its title means on its first day. Pure. */
final class AssignmentLevels {
    private AssignmentLevels() {}

    static Person told(Person person, TitleMeanings titles) {
        var assignments = person.assignments().stream().map(one -> told(one, titles)).toList();
        return new Person(person.id(), person.version(), person.employeeNumber(), person.givenName(),
                person.familyName(), person.email(), person.zone(), person.roles(), person.spells(), assignments,
                person.workingHours());
    }

    private static Assignment told(Assignment one, TitleMeanings titles) {
        var given = one.level();
        var level = given == null ? titles.levelOf(one.title(), one.from()) : given;
        return Objects.equals(level, one.level())
                ? one
                : new Assignment(one.from(), one.to(), one.managerId(), one.teamId(), one.title(), level,
                        one.openingFact());
    }
}
