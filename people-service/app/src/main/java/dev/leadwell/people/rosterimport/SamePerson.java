package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * A number that comes with another name and another hire date is a row to look at: the same person renamed, or a new
 * one; never silently the same person (P1).
 */
final class SamePerson {

    private SamePerson() {}

    static void require(RosterRow row, Person known, LocalDate today) {
        if (named(row.givenName(), row.familyName()).equals(named(known.givenName(), known.familyName()))) {
            return;
        }
        LocalDate hired = row.hired();
        boolean hasLeft = known.spells().stream().noneMatch(spell -> spell.to() == null || spell.to().isAfter(today));
        if (hired == null ? hasLeft : known.spells().stream().noneMatch(spell -> spell.from().equals(hired))) {
            throw ProblemException.conflict("number-reused",
                    ("%s is the number of %s, hired %s%s. Here it comes with the"
                            + " name %s%s. If this is the same person under another name, write that hire date; if it is somebody"
                            + " else, give them a number of their own.")
                            .formatted(row.number(), known.name(), hired(known),
                                    hasLeft ? " and no longer employed" : "",
                                    row.givenName() + " " + row.familyName(),
                                    hired == null ? " and no hire date" : ", hired " + RosterWords.day(hired)));
        }
    }

    private static String hired(Person known) {
        return known.spells().isEmpty()
                ? "on no day"
                : known.spells().stream().map(Spell::from).map(RosterWords::day).collect(Collectors.joining(" and "));
    }

    private static String named(String given, String family) {
        return (given + " " + family).strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
