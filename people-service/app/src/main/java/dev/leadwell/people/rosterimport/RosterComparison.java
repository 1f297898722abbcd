package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.problem.FieldFault;
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
import java.util.UUID;
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
        int unchanged = 0;
        for (var row : good) {
            var change = change(row, known.get(row.number()));
            if (change == null) {
                unchanged++;
            } else {
                changes.add(change);
            }
        }
        return new Outcome(changes, faults, unchanged, absent(read));
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

    private boolean startsLater(Person person) {
        return person.spells().stream().anyMatch(spell -> spell.from().isAfter(today));
    }

    private RosterChange newcomer(RosterRow row) {
        var from = row.hired() == null ? today : row.hired();
        var person = new Person(Ids.named(tenant, "person", row.number()), 0, row.number(), row.givenName(),
                row.familyName(), null,
                zone, Set.of(), List.of(spell(from)), List.of(assignment(row, from)), List.of());
        return new RosterChange(RosterChange.Kind.NEW, null, person,
                "starts %s as %s".formatted(words(from), row.title()), row.team());
    }

    private RosterChange back(RosterRow row, Person before) {
        var last = before.spells().stream().map(Spell::to).filter(Objects::nonNull).max(LocalDate::compareTo)
                .orElse(today);
        var from = row.hired() != null && !row.hired().isBefore(last) ? row.hired() : today;
        var after = Employment.rehired(before, spell(from), assignment(row, from));
        return new RosterChange(RosterChange.Kind.BACK, before, after, "another spell from " + words(from), row.team());
    }

    private @Nullable RosterChange changed(RosterRow row, Person before) {
        var after = before;
        var kind = RosterChange.Kind.RENAMED;
        var what = new ArrayList<String>();
        if (!before.givenName().equals(row.givenName()) || !before.familyName().equals(row.familyName())) {
            after = Employment.renamed(after, row.givenName(), row.familyName());
            what.add("was " + before.name());
        }
        var current = before.assignmentOn(today).orElse(null);
        var next = assignment(row, today);
        if (current == null || !sameWork(current, next)) {
            after = current != null && current.from().equals(today)
                    ? corrected(after, next)
                    : Employment.reassigned(after, next);
            kind = kindOf(before, current, next);
            what.add(describe(current, next));
        }
        return what.isEmpty() ? null : new RosterChange(kind, before, after, String.join("; ", what), row.team());
    }

    /** What began today and is changed today is corrected, not ended on the day it began. */
    private static Person corrected(Person person, Assignment next) {
        var others = person.assignments().stream().filter(assignment -> !assignment.from().equals(next.from()))
                .toList();
        var without = new Person(person.id(), person.version(), person.employeeNumber(), person.givenName(),
                person.familyName(),
                person.email(), person.zone(), person.roles(), person.spells(), others, person.workingHours());
        return Employment.reassigned(without, next);
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

    private String describe(@Nullable Assignment current, Assignment next) {
        var parts = new ArrayList<String>();
        if (current == null || !current.title().equals(next.title())) {
            parts.add((current == null ? "" : current.title() + " → ") + next.title());
        }
        if (current == null || !Objects.equals(current.managerId(), next.managerId())) {
            parts.add("reports to " + (current == null ? "" : name(current.managerId()) + " → ")
                    + name(next.managerId()));
        } else if (!Objects.equals(current.teamId(), next.teamId())) {
            parts.add("another team");
        }
        return String.join(", ", parts) + ", from " + words(next.from());
    }

    private String name(@Nullable UUID personId) {
        return personId == null
                ? "nobody"
                : known.values().stream().filter(person -> person.id().equals(personId)).findFirst().map(Person::name)
                        .orElse("somebody new");
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

    private static String words(LocalDate date) {
        return date.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.ENGLISH));
    }
}
