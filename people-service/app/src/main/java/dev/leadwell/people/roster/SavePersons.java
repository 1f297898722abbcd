package dev.leadwell.people.roster;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import dev.leadwell.people.copy.events.PersonChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes new versions of persons, records them and tells of them, in one transaction. */
@Component
@Transactional
public class SavePersons {

    private static final int NAMED = 3;

    private final PersonRecords records;
    private final CopyOfPeople copy;
    private final Outbox outbox;
    private final Journal journal;
    private final Administrators administrators;
    private final Titles titles;
    private final Tenants tenants;
    private final Clock clock;

    SavePersons(PersonRecords records, CopyOfPeople copy, Outbox outbox, Journal journal, Administrators administrators,
            Titles titles, Tenants tenants, Clock clock) {
        this.records = records;
        this.copy = copy;
        this.outbox = outbox;
        this.journal = journal;
        this.administrators = administrators;
        this.titles = titles;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * A person as read and as wanted.
     *
     * @param before null for somebody new
     */
    public record Change(@Nullable Person before, Person wanted) {

        private boolean ofRoles() {
            return before != null && !before.roles().isEmpty();
        }

        /** @param at when it became known */
        private Person after(Instant at, TitleMeanings meanings) {
            var told = AssignmentLevels.told(wanted, meanings);
            return new Person(told.id(), before == null ? 1 : before.version() + 1, told.employeeNumber(),
                    told.givenName(), told.familyName(), told.email(), told.zone(), Set.copyOf(told.roles()),
                    told.spells().stream().map(one -> one.recorded(at)).toList(),
                    told.assignments().stream().map(one -> one.recorded(at)).toList(), told.workingHours());
        }
    }

    /**
     * Different persons, by a few statements whatever their number. Whoever saves many takes the {@link RosterLock}
     * before reading them. Who holds roles is saved alone: whether administrators are left is asked of those who are.
     */
    public List<Person> saveAll(List<Change> changes, String what) {
        List<Person> after = new ArrayList<>();
        for (var one : changes.stream().filter(Change::ofRoles).toList()) {
            requireAdministrators(one);
            after.addAll(write(List.of(one), what));
        }
        after.addAll(write(changes.stream().filter(one -> !one.ofRoles()).toList(), what));
        return after;
    }

    private void requireAdministrators(Change change) {
        var today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        LastAdministrator.require(Objects.requireNonNull(change.before()), change.wanted(), today,
                administrators::all);
    }

    private List<Person> write(List<Change> changes, String what) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var meanings = titles.named(changes.stream().flatMap(one -> one.wanted().assignments().stream())
                .map(Assignment::title).distinct().toList());
        var recorded = recorded(changes, meanings);
        records.write(recorded);
        var after = recorded.stream().map(PersonRecords.Recorded::after).toList();
        copy.takeAll(after);
        outbox.publishAll(after.stream().map(person -> new EventDraft(PersonChanged.TYPE, person.id().toString(),
                person.version(), PersonChanged.of(person))).toList());
        journal.recordAll(what, "person", recorded.stream().map(one -> new Journal.Entry(one.after().id().toString(),
                one.before() == null ? null : facts(one.before()), facts(one.after()))).toList());
        return after;
    }

    /** What follows the newest entry of each person, and is never known earlier than it. */
    private List<PersonRecords.Recorded> recorded(List<Change> changes, TitleMeanings meanings) {
        var latest = records.latest(changes.stream().map(one -> one.wanted().id()).toList());
        requireUnchanged(changes, latest);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return changes.stream().map(one -> {
            var known = latest.get(one.wanted().id());
            var at = known == null || known.changedAt().isBefore(now) ? now : known.changedAt();
            return new PersonRecords.Recorded(one.before(), one.after(at, meanings), at);
        }).toList();
    }

    private static void requireUnchanged(List<Change> changes, Map<UUID, PersonRecords.Latest> latest) {
        var overtaken = changes.stream().filter(one -> {
            var known = latest.get(one.wanted().id());
            return (one.before() == null ? 0 : one.before().version()) != (known == null ? 0 : known.version());
        }).map(one -> one.wanted().name()).limit(NAMED).collect(Collectors.joining(", "));
        if (!overtaken.isEmpty()) {
            throw ProblemException.conflict("changed-meanwhile", Wording.of("refused.changed-meanwhile", overtaken));
        }
    }

    /** Ids and dates only: names are in the person's own events. */
    private static Map<String, Object> facts(Person person) {
        return Map.of("version", person.version(), "employeeNumber", person.employeeNumber(), "zone",
                person.zone().getId(), "spells", person.spells(), "assignments", person.assignments(),
                "roles",
                person.roles(), "workingHours", PersonChanged.of(person).workingHours());
    }
}
