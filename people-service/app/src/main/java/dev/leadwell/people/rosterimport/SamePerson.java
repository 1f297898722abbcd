package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
            throw ProblemException.conflict("number-reused", Wording.of("fault.number-reused", row.number(),
                    who(known, hasLeft), comes(row.givenName() + " " + row.familyName(), hired)));
        }
    }

    private static Wording who(Person known, boolean hasLeft) {
        return known.spells().stream().map(Spell::from).max(LocalDate::compareTo)
                .map(hired -> Wording.of(hasLeft ? "fault.known-left" : "fault.known", known.name(), hired))
                .orElseGet(() -> Wording.of("fault.known-unhired", known.name()));
    }

    private static Wording comes(String name, @Nullable LocalDate hired) {
        return hired == null
                ? Wording.of("fault.comes-unhired", name)
                : Wording.of("fault.comes-hired", name, hired);
    }

    private static String named(String given, String family) {
        return (given + " " + family).strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
