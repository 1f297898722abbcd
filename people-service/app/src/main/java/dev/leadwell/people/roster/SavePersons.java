package dev.leadwell.people.roster;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.events.PersonChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes new versions of persons, records them and tells of them, in one transaction. */
@Component
@Transactional
public class SavePersons {

    private static final int NAMED = 3;

    private final CopyOfPeople copy;
    private final Outbox outbox;
    private final Journal journal;
    private final Administrators administrators;
    private final Tenants tenants;
    private final Clock clock;

    SavePersons(CopyOfPeople copy, Outbox outbox, Journal journal, Administrators administrators, Tenants tenants,
            Clock clock) {
        this.copy = copy;
        this.outbox = outbox;
        this.journal = journal;
        this.administrators = administrators;
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

        private Person after() {
            return versioned(wanted, before == null ? 1 : before.version() + 1);
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
        var after = changes.stream().map(Change::after).toList();
        if (copy.takeAll(after) < after.size()) {
            var names = after.stream().map(Person::name).limit(NAMED).collect(Collectors.joining(", "));
            throw ProblemException.conflict("changed-meanwhile", Wording.of("refused.changed-meanwhile", names));
        }
        outbox.publishAll(after.stream().map(person -> new EventDraft(PersonChanged.TYPE, person.id().toString(),
                person.version(), PersonChanged.of(person))).toList());
        journal.recordAll(what, "person", changes.stream().map(one -> new Journal.Entry(one.wanted().id().toString(),
                one.before() == null ? null : facts(one.before()), facts(one.after()))).toList());
        return after;
    }

    /** Ids and dates only: names are in the person's own events. */
    private static Map<String, Object> facts(Person person) {
        return Map.of("version", person.version(), "employeeNumber", person.employeeNumber(), "zone",
                person.zone().getId(), "spells", person.spells(), "assignments", person.assignments(),
                "roles",
                person.roles(), "workingHours", PersonChanged.of(person).workingHours());
    }

    private static Person versioned(Person person, long version) {
        return new Person(person.id(), version, person.employeeNumber(), person.givenName(), person.familyName(),
                person.email(),
                person.zone(), Set.copyOf(person.roles()), person.spells(), person.assignments(),
                person.workingHours());
    }
}
