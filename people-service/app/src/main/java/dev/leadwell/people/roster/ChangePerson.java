package dev.leadwell.people.roster;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.roster.Corrections.Particulars;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a people administrator does to one person: each an operation of its own, with its entry in the log (P1). */
@Component
@Transactional
public class ChangePerson {

    /** @param shown what the second of two editors is answered */
    public record Seen(@Nullable String ifMatch, Function<Person, Object> shown) {}

    private final Roster roster;
    private final PersonRecords records;
    private final RosterLock lock;
    private final Visibility visibility;
    private final Ids ids;

    ChangePerson(Roster roster, PersonRecords records, RosterLock lock, Visibility visibility, Ids ids) {
        this.roster = roster;
        this.records = records;
        this.lock = lock;
        this.visibility = visibility;
        this.ids = ids;
    }

    /** Somebody new, from a day on. */
    public Person hire(Particulars called, Assignment first) {
        lock.forChange();
        requireFree(called, null);
        roster.requireKnown(first.managerId());
        var spell = new Spell(first.from(), null, null, null, first.openingFact());
        var hired = roster.save(null, new Person(ids.nextOrdered(), 0, called.employeeNumber(), called.givenName(),
                called.familyName(), called.email(), called.zone(), Set.of(), List.of(spell), List.of(first),
                List.of()), "person.hired");
        roster.registerTitles(hired);
        return hired;
    }

    public Person change(UUID personId, Seen seen, PersonChange change) {
        var after = roster.change(personId, seen.ifMatch(), change.action(), person -> {
            requirePossible(personId, change);
            return change.of(person, visibility.today());
        }, seen.shown());
        if (change.assigned() != null) {
            roster.registerTitles(after);
            roster.requireNoCircle(List.of(personId));
        }
        return after;
    }

    /** The person as it would be. Nothing is written. */
    @Transactional(readOnly = true)
    public Person preview(UUID personId, PersonChange change) {
        var person = roster.get(personId);
        requirePossible(personId, change);
        return change.of(person, visibility.today());
    }

    private void requirePossible(UUID personId, PersonChange change) {
        var assigned = change.assigned();
        if (assigned != null) {
            roster.requireKnown(assigned.managerId());
        }
        if (change instanceof PersonChange.Call call) {
            requireFree(call.as(), personId);
        }
    }

    private void requireFree(Particulars called, @Nullable UUID personId) {
        requireFree("employeeNumber", IdentitySource.EMPLOYEE_NUMBER, called.employeeNumber(), personId);
        var email = called.email();
        if (email != null) {
            requireFree("email", IdentitySource.E_MAIL, email, personId);
        }
    }

    private void requireFree(String field, IdentitySource source, String value, @Nullable UUID personId) {
        records.holderOf(source, value, visibility.today()).filter(holder -> !holder.equals(personId))
                .flatMap(records::find).ifPresent(holder -> {
                    throw ProblemException.invalid(field, value,
                            Wording.of("refused.identity-taken", value, holder.name()));
                });
    }
}
