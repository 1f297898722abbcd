package dev.leadwell.people.roster;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Team;
import dev.leadwell.people.copy.events.TeamChanged;
import dev.leadwell.people.title.RegisterTitles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a person passes here: a new version, recorded and told, in one transaction. */
@Component
@Transactional
public class Roster {
    private final PersonRecords records;
    private final CopyOfPeople copy;
    private final Outbox outbox;
    private final Journal journal;
    private final RosterLock lock;
    private final Circles circles;
    private final SavePersons persons;
    private final RegisterTitles titles;

    public Roster(PersonRecords records, CopyOfPeople copy, Outbox outbox, Journal journal, RosterLock lock,
            Circles circles, SavePersons persons, RegisterTitles titles) {
        this.records = records;
        this.copy = copy;
        this.outbox = outbox;
        this.journal = journal;
        this.lock = lock;
        this.circles = circles;
        this.persons = persons;
        this.titles = titles;
    }

    @Transactional(readOnly = true)
    public Person get(UUID personId) {
        return records.find(personId).orElseThrow(() -> ProblemException.notFound("person"));
    }

    /**
     * @param what for the log of changes: {@code person.reassigned}
     * @param shown what the second of two editors is answered
     */
    public Person change(UUID personId, @Nullable String ifMatch, String what, UnaryOperator<Person> change,
            Function<Person, Object> shown) {
        lock.forChange();
        var before = get(personId);
        ETags.requireMatch(ifMatch, before.version(), () -> shown.apply(before));
        return save(before, change.apply(before), what);
    }

    void registerTitles(Person person) {
        titles.of(List.of(person));
    }

    void requireKnown(@Nullable UUID managerId) {
        if (managerId != null && records.find(managerId).isEmpty()) {
            throw ProblemException.invalid("managerId", managerId, Wording.of("refused.person-unknown"));
        }
    }

    /** Asked of those who were changed, once they are; what was changed is undone with the transaction. */
    public void requireNoCircle(Collection<UUID> changed) {
        circles.through(changed).ifPresent(circle -> {
            var names = new ArrayList<>(circle.line().stream().map(id -> get(id).name()).toList());
            names.add(names.getFirst());
            throw ProblemException.conflict("reporting-circle",
                    Wording.of("refused.reporting-circle", circle.from(), String.join(" → ", names)));
        });
    }

    /** @param before null for somebody new */
    public Person save(@Nullable Person before, Person changed, String what) {
        return persons.saveAll(List.of(new SavePersons.Change(before, changed)), what).getFirst();
    }

    public void save(Team team) {
        if (copy.take(team)) {
            outbox.publish(
                    new EventDraft(TeamChanged.TYPE, team.id().toString(), team.version(), TeamChanged.of(team)));
            journal.record("team.added", "team", team.id().toString(), null, TeamChanged.of(team));
        }
    }
}
