package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.roster.Promotion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the rows of a file against the roster as it is known. Pure: says what would change and applies nothing (P4). */
public final class RosterComparison {
    private final RosterIds ids;
    private final Map<String, Person> known;
    private final TitleMeanings titles;
    private final ChangeWording words;
    private final LocalDate today;
    private final ZoneId zone;
    private final boolean opening;

    /**
     * @param known by employee number: at least whom the rows name
     * @param titles what those mean that the rows name, or whom they name hold
     * @param today from which day on a change of somebody known holds
     * @param opening whether what began before today is marked as an opening fact (P7)
     */
    public RosterComparison(RosterIds ids, Map<String, Person> known, TitleMeanings titles, LocalDate today,
            ZoneId zone, boolean opening) {
        this.ids = ids;
        this.known = known;
        this.titles = titles;
        this.words = new ChangeWording(
                known.values().stream().collect(Collectors.toMap(Person::id, Function.identity())));
        this.today = today;
        this.zone = zone;
        this.opening = opening;
    }

    /** @param faults of rows that do not fit the others or the roster, the first of them */
    public record Outcome(List<RosterChange> changes, List<FieldFault> faults, int unchanged) {}

    /** Of a small file, all of it at once. */
    public Outcome compare(RosterFile.Read read) {
        var faults = new RosterFaults();
        var changes = new ArrayList<RosterChange>();
        var good = new RosterConsistency(RosterIndex.of(known.values(), today)).goodRows(read.rows(), faults);
        int unchanged = compare(good, changes::add, faults);
        return new Outcome(changes, faults.all(), unchanged);
    }

    /**
     * What does not fit one person is a fault of that row, and no reason to refuse the others.
     *
     * @return how many rows change nothing
     */
    int compare(List<RosterRow> rows, Consumer<RosterChange> changes, RosterFaults faults) {
        int unchanged = 0;
        for (var row : rows) {
            try {
                var change = change(row, known.get(row.number()));
                if (change == null) {
                    unchanged++;
                } else {
                    changes.accept(change);
                }
            } catch (ProblemException refused) {
                faults.add(new FieldFault("employee_number", row.line(), row.number(), refused.detail()));
            }
        }
        return unchanged;
    }

    /**
     * Employed today and not in a file that hides nobody. Never because the row is bad: every number that stands in the
     * file is present. Administrators are not HR's to leave out (P4).
     */
    static boolean isAbsent(Person person, LocalDate today, RosterFile.Read read) {
        return read.hiding().isEmpty() && person.roles().isEmpty() && person.employedOn(today)
                && !read.numbers().contains(person.employeeNumber());
    }

    private @Nullable RosterChange change(RosterRow row, @Nullable Person before) {
        if (before == null) {
            row.requireAll();
            var joins = newcomer(row);
            return RosterLeaving.with(row, joins.after(), joins);
        }
        return known(row.named(before), before);
    }

    private @Nullable RosterChange known(RosterRow row, Person before) {
        SamePerson.require(row, before, today);
        if (!before.employedOn(today) && !startsLater(before)) {
            return RosterLeaving.isGone(row, before) ? null : RosterLeaving.with(row, before, back(row, before));
        }
        boolean gone = row.lastDay() != null && row.lastDay().isBefore(today) && before.employedOn(row.lastDay());
        return RosterLeaving.with(row, before, gone ? null : changed(row, before));
    }

    /** From today on, or from the first day of somebody who starts later. */
    private LocalDate changesFrom(Person person) {
        if (person.employedOn(today)) {
            return today;
        }
        var assigned = person.assignments().stream().map(Assignment::from);
        var employed = person.spells().stream().map(Spell::from);
        return assigned.filter(today::isBefore).min(LocalDate::compareTo)
                .or(() -> employed.filter(today::isBefore).min(LocalDate::compareTo)).orElse(today);
    }

    private boolean startsLater(Person person) {
        return person.spells().stream().anyMatch(spell -> spell.from().isAfter(today));
    }

    private RosterChange newcomer(RosterRow row) {
        var from = row.hired() == null ? today : row.hired();
        var person = new Person(ids.person(row.number()), 0, row.number(), row.givenName(),
                row.familyName(), null,
                zone, Set.of(), List.of(spell(from)), List.of(assignment(row, from)), List.of());
        return new RosterChange(RosterChange.Kind.NEW, null, person,
                ChangeWording.starts(from, row.title()), ids.missing(row.team()));
    }

    private RosterChange back(RosterRow row, Person before) {
        var last = before.spells().stream().map(Spell::to).filter(Objects::nonNull).max(LocalDate::compareTo)
                .orElse(today);
        var from = row.hired() != null && !row.hired().isBefore(last) ? row.hired() : today;
        var latest = before.assignments().isEmpty() ? null : before.assignments().getLast();
        var after = Employment.rehired(renamed(before, row), spell(from), row.over(assignment(row, from), latest));
        return new RosterChange(RosterChange.Kind.BACK, before, after, ChangeWording.back(from),
                ids.missing(row.team()));
    }

    private @Nullable RosterChange changed(RosterRow row, Person before) {
        var after = renamed(before, row);
        var kind = RosterChange.Kind.RENAMED;
        var what = new ArrayList<Wording>();
        if (!after.equals(before)) {
            what.add(ChangeWording.renamed(before));
        }
        var hired = row.hired();
        var spell = Employment.spellToCorrect(before, today).orElse(null);
        if (hired != null && spell != null && !spell.from().equals(hired)) {
            after = Employment.hiredOn(after, spell, hired, today);
            kind = RosterChange.Kind.CORRECTED;
            what.add(ChangeWording.hired(hired, spell.from()));
        }
        var from = changesFrom(after);
        var current = after.assignmentOn(from).orElse(null);
        var next = row.over(assignment(row, from), current);
        if (current == null || !sameWork(current, next)) {
            after = Employment.reassignedUntilNext(after, next);
            kind = kindOf(before, current, next);
            what.add(words.of(current, after.assignmentOn(from).orElse(next)));
        }
        return what.isEmpty()
                ? null
                : new RosterChange(kind, before, after, ChangeWording.all(what),
                        ids.missing(row.team()));
    }

    private RosterChange.Kind kindOf(Person before, @Nullable Assignment current, Assignment next) {
        if (Promotion.of(before, next, titles).isPresent()) {
            return RosterChange.Kind.PROMOTED;
        }
        return current == null || !Objects.equals(current.managerId(), next.managerId())
                ? RosterChange.Kind.MOVED
                : RosterChange.Kind.CHANGED;
    }

    private static boolean sameWork(Assignment current, Assignment next) {
        return Objects.equals(current.managerId(), next.managerId()) && Objects.equals(current.teamId(), next.teamId())
                && current.title().equals(next.title());
    }

    private static Person renamed(Person before, RosterRow row) {
        return Employment.renamed(before, row.givenName(), row.familyName());
    }

    private Spell spell(LocalDate from) {
        return new Spell(from, null, null, null, opening && from.isBefore(today));
    }

    private Assignment assignment(RosterRow row, LocalDate from) {
        var supervisor = row.supervisor();
        var manager = supervisor == null
                ? null
                : known.containsKey(supervisor) ? known.get(supervisor).id() : ids.person(supervisor);
        return new Assignment(from, null, manager, ids.team(row.team()), row.title(), null,
                opening && from.isBefore(today));
    }
}
