package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.roster.Employment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a file against the roster as it is known. Pure: says what would change and applies nothing (P4).
 *
 * @param known by employee number
 * @param today from which day on a change of somebody known holds
 * @param opening whether what began before today is marked as an opening fact (P7)
 */
public record RosterComparison(TenantId tenant, Map<String, Person> known, LocalDate today, ZoneId zone,
        boolean opening) {

    /** @param absent employed today and not in the file; nobody while the file hides who stands in it */
    public record Outcome(List<RosterChange> changes, List<FieldFault> faults, int unchanged, List<Person> absent) {}

    public Outcome compare(RosterFile.Read read) {
        var faults = new ArrayList<FieldFault>();
        var good = new RosterConsistency(known, today).goodRows(read.rows(), faults);
        var changes = new ArrayList<RosterChange>();
        int inconsistent = faults.size();
        good.forEach(row -> add(row, changes, faults));
        int unchanged = good.size() - changes.size() - (faults.size() - inconsistent);
        return new Outcome(changes, faults, unchanged, absent(read));
    }

    /** What does not fit one person is a fault of that row, and no reason to refuse the others. */
    private void add(RosterRow row, List<RosterChange> changes, List<FieldFault> faults) {
        try {
            var change = change(row, known.get(row.number()));
            if (change != null) {
                changes.add(change);
            }
        } catch (ProblemException refused) {
            faults.add(new FieldFault("employee_number", row.line(), row.number(), refused.detail()));
        }
    }

    /** Never because the row is bad: every number that stands in the file is present. */
    private List<Person> absent(RosterFile.Read read) {
        if (!read.hiding().isEmpty()) {
            return List.of();
        }
        return known.values().stream()
                .filter(person -> person.employedOn(today) && !read.numbers().contains(person.employeeNumber()))
                .filter(person -> person.roles().isEmpty() || !person.assignments().isEmpty()).toList();
    }

    private @Nullable RosterChange change(RosterRow row, @Nullable Person before) {
        if (before == null) {
            return newcomer(row);
        }
        if (!before.employedOn(today) && !startsLater(before)) {
            return back(row, before);
        }
        return changed(row, before);
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
        var person = new Person(Ids.named(tenant, "person", row.number()), 0, row.number(), row.givenName(),
                row.familyName(), null,
                zone, Set.of(), List.of(spell(from)), List.of(assignment(row, from)), List.of());
        return new RosterChange(RosterChange.Kind.NEW, null, person,
                "starts %s as %s".formatted(RosterWords.day(from), row.title()), row.team());
    }

    private RosterChange back(RosterRow row, Person before) {
        var last = before.spells().stream().map(Spell::to).filter(Objects::nonNull).max(LocalDate::compareTo)
                .orElse(today);
        var from = row.hired() != null && !row.hired().isBefore(last) ? row.hired() : today;
        var after = Employment.rehired(before, spell(from), assignment(row, from));
        return new RosterChange(RosterChange.Kind.BACK, before, after, "another spell from " + RosterWords.day(from),
                row.team());
    }

    private @Nullable RosterChange changed(RosterRow row, Person before) {
        var after = before;
        var kind = RosterChange.Kind.RENAMED;
        var what = new ArrayList<String>();
        if (!before.givenName().equals(row.givenName()) || !before.familyName().equals(row.familyName())) {
            after = Employment.renamed(after, row.givenName(), row.familyName());
            what.add("was " + before.name());
        }
        var from = changesFrom(before);
        var current = before.assignmentOn(from).orElse(null);
        var next = assignment(row, from);
        if (current == null || !sameWork(current, next)) {
            after = Employment.reassignedUntilNext(after, next);
            kind = kindOf(before, current, next);
            what.add(words().of(current, after.assignmentOn(from).orElse(next)));
        }
        return what.isEmpty() ? null : new RosterChange(kind, before, after, String.join("; ", what), row.team());
    }

    private static RosterChange.Kind kindOf(Person before, @Nullable Assignment current, Assignment next) {
        if (Employment.isPromotion(before, next)) {
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

    private RosterWords words() {
        return new RosterWords(known);
    }

    private Spell spell(LocalDate from) {
        return new Spell(from, null, null, null, opening && from.isBefore(today));
    }

    private Assignment assignment(RosterRow row, LocalDate from) {
        var supervisor = row.supervisor();
        var manager = supervisor == null
                ? null
                : known.containsKey(supervisor) ? known.get(supervisor).id() : Ids.named(tenant, "person", supervisor);
        var team = row.team().isEmpty() ? null : Ids.named(tenant, "team", row.team());
        return new Assignment(from, null, manager, team, row.title(), null, opening && from.isBefore(today));
    }
}
