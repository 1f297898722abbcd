package dev.leadwell.people.roster;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.roster.Corrections.Particulars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    ChangePerson(Roster roster, PersonRecords records, RosterLock lock, Tenants tenants, Ids ids, Clock clock) {
        this.roster = roster;
        this.records = records;
        this.lock = lock;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody new, from a day on. */
    public Person hire(Particulars called, Assignment first) {
        lock.forChange();
        requireFree(called, null);
        roster.requireKnown(first.managerId());
        var spell = new Spell(first.from(), null, null, null, first.openingFact());
        return roster.save(null, new Person(ids.nextOrdered(), 0, called.employeeNumber(), called.givenName(),
                called.familyName(), called.email(), called.zone(), Set.of(), List.of(spell), List.of(first),
                List.of()), "person.hired");
    }

    /** Somebody who has left is employed again. */
    public Person rehire(UUID personId, Seen seen, Assignment first) {
        return assigned(personId, seen, "person.rehired", first, person -> Employment.rehired(person,
                new Spell(first.from(), null, null, null, first.openingFact()), first));
    }

    public Person correctAssignment(UUID personId, Seen seen, LocalDate began, Assignment instead) {
        return assigned(personId, seen, "person.assignment-corrected", instead,
                person -> Corrections.assignmentCorrected(person, began, instead));
    }

    private Person assigned(UUID personId, Seen seen, String what, Assignment to, UnaryOperator<Person> change) {
        lock.forChange();
        roster.requireKnown(to.managerId());
        var after = roster.change(personId, seen.ifMatch(), what, change, seen.shown());
        roster.requireNoCircle(List.of(personId));
        return after;
    }

    public Person removeAssignment(UUID personId, Seen seen, LocalDate began) {
        return roster.change(personId, seen.ifMatch(), "person.assignment-removed",
                person -> Corrections.assignmentRemoved(person, began), seen.shown());
    }

    public Person correctHireDate(UUID personId, Seen seen, LocalDate began, LocalDate hired) {
        return roster.change(personId, seen.ifMatch(), "person.hire-date-corrected",
                person -> Corrections.hireDateCorrected(person, began, hired, today()), seen.shown());
    }

    public Person undoLeaving(UUID personId, Seen seen) {
        return roster.change(personId, seen.ifMatch(), "person.leaving-undone", Corrections::leavingUndone,
                seen.shown());
    }

    public Person changeLeaving(UUID personId, Seen seen, LocalDate lastDay, String reason,
            @Nullable Boolean voluntary) {
        return roster.change(personId, seen.ifMatch(), "person.leaving-changed",
                person -> Corrections.leavingChanged(person, lastDay, reason, voluntary), seen.shown());
    }

    public Person call(UUID personId, Seen seen, Particulars as) {
        lock.forChange();
        requireFree(as, personId);
        return roster.change(personId, seen.ifMatch(), "person.particulars-changed",
                person -> Corrections.called(person, as), seen.shown());
    }

    private void requireFree(Particulars called, @Nullable UUID personId) {
        requireFree("employeeNumber", IdentitySource.EMPLOYEE_NUMBER, called.employeeNumber(), personId);
        var email = called.email();
        if (email != null) {
            requireFree("email", IdentitySource.E_MAIL, email, personId);
        }
    }

    private void requireFree(String field, IdentitySource source, String value, @Nullable UUID personId) {
        records.holderOf(source, value, today()).filter(holder -> !holder.equals(personId))
                .flatMap(records::find).ifPresent(holder -> {
                    throw ProblemException.invalid(field, value,
                            Wording.of("refused.identity-taken", value, holder.name()));
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }
}
