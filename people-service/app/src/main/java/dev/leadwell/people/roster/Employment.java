package dev.leadwell.people.roster;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.WorkingHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to a person's spells and assignments. Pure: a person in, the person as changed out. */
public final class Employment {
    private Employment() {}

    /**
     * A new assignment from a day on ends the one that runs then (P1).
     *
     * @throws ProblemException naming both rows, if it would overlap a later one or lies outside every spell (P2)
     */
    public static Person reassigned(Person person, Assignment next) {
        var assignments = new ArrayList<Assignment>();
        for (var known : person.assignments()) {
            if (!known.from().isBefore(next.from())) {
                throw ProblemException.conflict("assignments-overlap",
                        Wording.of("refused.assignments-overlap", person.name(), known.title(), known.from(),
                                next.title(), next.from()));
            }
            assignments.add(known.covers(next.from()) ? until(known, next.from()) : known);
        }
        requireEmployed(person, next.from());
        assignments.add(next);
        return with(person, person.spells(), assignments);
    }

    /**
     * A new assignment from a day on, in place of one that began then, until the next one that is planned or the end of
     * the spell: what is planned stays (P1).
     *
     * @throws ProblemException if the person is not employed on that day
     */
    public static Person reassignedUntilNext(Person person, Assignment next) {
        requireEmployed(person, next.from());
        var planned = person.assignments().stream().map(Assignment::from).filter(next.from()::isBefore);
        var ends = person.spells().stream().filter(spell -> spell.covers(next.from())).map(Spell::to)
                .filter(Objects::nonNull);
        var to = Stream.concat(planned, ends).min(LocalDate::compareTo).orElse(null);
        var others = person.assignments().stream().filter(known -> !known.from().equals(next.from()))
                .map(known -> known.covers(next.from()) ? until(known, next.from()) : known);
        return with(person, person.spells(), Stream.concat(others, Stream.of(until(next, to))).toList());
    }

    private static void requireEmployed(Person person, LocalDate from) {
        if (!person.employedOn(from)) {
            throw ProblemException.invalid("from", from,
                    Wording.of("refused.not-employed-then", person.name()));
        }
    }

    /**
     * The last day employed ends the spell and what is assigned in it.
     *
     * @throws ProblemException if the person is not employed on that day
     */
    public static Person left(Person person, LocalDate lastDay, String reason, @Nullable Boolean voluntary) {
        var gone = lastDay.plusDays(1);
        if (!person.employedOn(lastDay)) {
            throw ProblemException.invalid("lastDay", lastDay,
                    Wording.of("refused.not-employed-then", person.name()));
        }
        var spells = person.spells().stream()
                .map(spell -> spell.covers(lastDay)
                        ? new Spell(spell.from(), gone, reason, voluntary, spell.openingFact())
                        : spell)
                .toList();
        var assignments = person.assignments().stream().filter(assignment -> assignment.from().isBefore(gone))
                .map(assignment -> assignment.covers(lastDay) ? until(assignment, gone) : assignment).toList();
        return with(person, spells, assignments);
    }

    /** A further spell with its first assignment, for somebody who is not employed on that day. Roles do not return. */
    public static Person rehired(Person person, Spell spell, Assignment assignment) {
        person.spells().stream().filter(known -> known.to() == null || known.to().isAfter(spell.from())).findFirst()
                .ifPresent(known -> {
                    throw ProblemException.invalid("from", spell.from(),
                            Wording.of("refused.employed-then", person.name(), known.from()));
                });
        var spells = new ArrayList<>(person.spells());
        spells.add(spell);
        var assignments = new ArrayList<>(person.assignments());
        assignments.add(assignment);
        return with(withRoles(person, Set.of()), spells, assignments);
    }

    /** The employment that a hire date speaks of: the one of today, else the next. */
    public static Optional<Spell> spellToCorrect(Person person, LocalDate today) {
        return person.spells().stream().filter(spell -> spell.to() == null || spell.to().isAfter(today))
                .min(Comparator.comparing(Spell::from));
    }

    /**
     * A hire date that was wrong: the employment and what was assigned at its beginning begin on the right day.
     *
     * @throws ProblemException if more than the beginning would change: another employment or assignment is in the way,
     *     or somebody who works today would not
     */
    public static Person hiredOn(Person person, Spell spell, LocalDate hired, LocalDate today) {
        var corrected = new Spell(hired, spell.to(), spell.reason(), spell.voluntary(), spell.openingFact());
        var inIt = person.assignments().stream().filter(each -> spell.covers(each.from())).map(Assignment::from)
                .sorted()
                .toList();
        boolean overtaken = inIt.stream().skip(1).anyMatch(next -> !hired.isBefore(next))
                || spell.to() != null && !hired.isBefore(spell.to());
        boolean overlaps = person.spells().stream()
                .anyMatch(other -> !other.equals(spell) && !hired.isAfter(other.from())
                        && other.from().isBefore(spell.from()) || !other.equals(spell) && other.covers(hired));
        if (overtaken || overlaps || spell.covers(today) != corrected.covers(today)) {
            throw ProblemException.conflict("hire-date",
                    Wording.of("refused.hire-date", person.name(), spell.from(), hired));
        }
        var spells = person.spells().stream().map(each -> each.equals(spell) ? corrected : each).toList();
        var assignments = person.assignments().stream()
                .map(each -> !inIt.isEmpty() && each.from().equals(inIt.getFirst())
                        ? new Assignment(hired, each.to(), each.managerId(), each.teamId(), each.title(), each.level(),
                                each.openingFact())
                        : each)
                .toList();
        return with(person, spells, assignments);
    }

    /** Hours replace what was set for the same day. */
    public static Person working(Person person, WorkingHours hours) {
        var all = new ArrayList<>(
                person.workingHours().stream().filter(known -> !known.from().equals(hours.from())).toList());
        all.add(hours);
        all.sort(Comparator.comparing(WorkingHours::from));
        return new Person(person.id(), person.version(), person.employeeNumber(), person.givenName(),
                person.familyName(),
                person.email(), person.zone(), person.roles(), person.spells(), person.assignments(), List.copyOf(all));
    }

    public static Person withRoles(Person person, Set<String> roles) {
        return new Person(person.id(), person.version(), person.employeeNumber(), person.givenName(),
                person.familyName(),
                person.email(), person.zone(), Set.copyOf(roles), person.spells(), person.assignments(),
                person.workingHours());
    }

    public static Person renamed(Person person, String givenName, String familyName) {
        return new Person(person.id(), person.version(), person.employeeNumber(), givenName, familyName, person.email(),
                person.zone(), person.roles(), person.spells(), person.assignments(), person.workingHours());
    }

    static Assignment until(Assignment assignment, @Nullable LocalDate to) {
        return new Assignment(assignment.from(), to, assignment.managerId(), assignment.teamId(), assignment.title(),
                assignment.level(), assignment.openingFact());
    }

    static Person with(Person person, List<Spell> spells, List<Assignment> assignments) {
        return new Person(person.id(), person.version(), person.employeeNumber(), person.givenName(),
                person.familyName(),
                person.email(), person.zone(), person.roles(), List.copyOf(spells),
                assignments.stream().sorted(Comparator.comparing(Assignment::from)).toList(), person.workingHours());
    }
}
