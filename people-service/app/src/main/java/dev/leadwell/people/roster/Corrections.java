package dev.leadwell.people.roster;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded and was not so (P1). Pure: a person in, the person as it should have been out; what was known before
 * stays in the record.
 */
public final class Corrections {
    private Corrections() {}

    /** How a person is called, reached and where they work. */
    public record Particulars(String employeeNumber, String givenName, String familyName, @Nullable String email,
            ZoneId zone) {}

    public static Person called(Person person, Particulars as) {
        return new Person(person.id(), person.version(), as.employeeNumber(), as.givenName(), as.familyName(),
                as.email(), as.zone(), person.roles(), person.spells(), person.assignments(), person.workingHours());
    }

    /**
     * They did not leave: the employment and what was assigned on its last day go on.
     *
     * @throws ProblemException if no employment has an end, or another has begun since
     */
    public static Person leavingUndone(Person person) {
        var last = person.spells().stream().max(Comparator.comparing(Spell::from)).orElse(null);
        var gone = last == null ? null : last.to();
        if (last == null || gone == null) {
            throw ProblemException.conflict("not-left", Wording.of("refused.not-left", person.name()));
        }
        var spells = replaced(person.spells(), last, new Spell(last.from(), null, null, null, last.openingFact()));
        var cut = person.assignments().stream().filter(one -> gone.equals(one.to())).findFirst().orElse(null);
        var assignments = cut == null
                ? person.assignments()
                : replaced(person.assignments(), cut, Employment.until(cut, null));
        return whole(person, spells, assignments);
    }

    /** They left on another day, or for another reason. */
    public static Person leavingChanged(Person person, LocalDate lastDay, String reason, @Nullable Boolean voluntary) {
        return Employment.left(leavingUndone(person), lastDay, reason, voluntary);
    }

    /**
     * What was assigned from a day on was something else, or on other days.
     *
     * @param began the first day of the assignment that is corrected
     * @throws ProblemException naming both rows, if it would overlap another or lie outside every employment (P2)
     */
    public static Person assignmentCorrected(Person person, LocalDate began, Assignment instead) {
        return whole(person, person.spells(), replaced(person.assignments(), assignmentOf(person, began), instead));
    }

    /** What was assigned from a day on never was. */
    public static Person assignmentRemoved(Person person, LocalDate began) {
        var left = new ArrayList<>(person.assignments());
        left.remove(assignmentOf(person, began));
        return whole(person, person.spells(), left);
    }

    private static Assignment assignmentOf(Person person, LocalDate began) {
        return person.assignments().stream().filter(one -> one.from().equals(began)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("assignment"));
    }

    /**
     * They were hired on another day: the employment that began on one day began on another, with its first assignment.
     *
     * @throws ProblemException if more than the beginning would change
     */
    public static Person hireDateCorrected(Person person, LocalDate began, LocalDate hired, LocalDate today) {
        var spell = person.spells().stream().filter(one -> one.from().equals(began)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("spell"));
        return Employment.hiredOn(person, spell, hired, today);
    }

    private static <T> List<T> replaced(List<T> all, T one, T by) {
        return all.stream().map(each -> each.equals(one) ? by : each).toList();
    }

    private static Person whole(Person person, List<Spell> spells, List<Assignment> assignments) {
        var sorted = assignments.stream().sorted(Comparator.comparing(Assignment::from)).toList();
        for (int n = 0; n < sorted.size(); n++) {
            requireInSpell(person, spells, sorted.get(n));
            if (n > 0) {
                requireApart(person, sorted.get(n - 1), sorted.get(n));
            }
        }
        return Employment.with(person, spells, sorted);
    }

    private static void requireInSpell(Person person, List<Spell> spells, Assignment one) {
        var to = one.to();
        if (to != null && !one.from().isBefore(to)) {
            throw ProblemException.invalid("to", to, Wording.of("refused.assignment-ends-first", one.from()));
        }
        boolean inside = spells.stream().anyMatch(spell -> spell.covers(one.from())
                && (spell.to() == null || to != null && !to.isAfter(Objects.requireNonNull(spell.to()))));
        if (!inside) {
            throw ProblemException.invalid("from", one.from(),
                    Wording.of("refused.outside-employment", person.name(), one.title(), one.from()));
        }
    }

    private static void requireApart(Person person, Assignment earlier, Assignment later) {
        var end = earlier.to();
        if (end == null || end.isAfter(later.from())) {
            throw ProblemException.conflict("assignments-overlap",
                    Wording.of("refused.assignments-cross", person.name(),
                            earlier.title(), earlier.from(), later.title(), later.from()));
        }
    }
}
