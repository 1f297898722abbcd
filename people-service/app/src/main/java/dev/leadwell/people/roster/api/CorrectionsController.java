package dev.leadwell.people.roster.api;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.contract.CorrectedAssignment;
import dev.leadwell.people.contract.CorrectionsApi;
import dev.leadwell.people.contract.HireDate;
import dev.leadwell.people.contract.Leaving;
import dev.leadwell.people.contract.NewAssignment;
import dev.leadwell.people.contract.NewPerson;
import dev.leadwell.people.contract.Particulars;
import dev.leadwell.people.contract.Person;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.roster.ChangePerson;
import dev.leadwell.people.roster.OpeningFacts;
import dev.leadwell.people.roster.PersonChange;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Hiring, leaving, and what was recorded and was not so. */
@RestController
class CorrectionsController implements CorrectionsApi {
    private static final String WRITE = "people:write";
    private static final String PEOPLE_ADMIN = "people-admin";
    private static final String TENANT_ADMIN = "tenant-admin";
    private final ChangePerson change;
    private final OpeningFacts opening;
    private final Idempotency idempotency;

    CorrectionsController(ChangePerson change, OpeningFacts opening, Idempotency idempotency) {
        this.change = change;
        this.opening = opening;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> hirePerson(NewPerson given, @Nullable String idempotencyKey) {
        return idempotency.once("people.hire-person", given, Person.class, () -> {
            var person = change.hire(PersonMapper.particulars(given.getParticulars()),
                    PersonMapper.assignment(given.getAssignment(), opening));
            return ResponseEntity.created(URI.create("/api/people/v1/persons/" + person.id()))
                    .eTag(ETags.of(person.version())).body(PersonMapper.toContract(person));
        });
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> rehirePerson(UUID personId, NewAssignment given, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.rehire-person", List.of(personId, given, String.valueOf(ifMatch)),
                Person.class, () -> PersonAnswer.of(change.change(personId, PersonAnswer.seen(ifMatch),
                        new PersonChange.Rehire(PersonMapper.assignment(given, opening)))));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> changeParticulars(UUID personId, Particulars given, @Nullable String ifMatch) {
        return PersonAnswer.of(change.change(personId, PersonAnswer.seen(ifMatch),
                new PersonChange.Call(PersonMapper.particulars(given))));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> correctHireDate(UUID personId, LocalDate began, HireDate given,
            @Nullable String ifMatch) {
        return PersonAnswer.of(change.change(personId, PersonAnswer.seen(ifMatch),
                new PersonChange.CorrectHireDate(began, given.getHired())));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> correctAssignment(UUID personId, LocalDate began, CorrectedAssignment given,
            @Nullable String ifMatch) {
        var instead = new Assignment(given.getFrom(), given.getTo(), given.getManagerId(), given.getTeamId(),
                given.getTitle(), given.getLevel(), opening.include(given.getFrom()));
        return PersonAnswer.of(change.change(personId, PersonAnswer.seen(ifMatch),
                new PersonChange.CorrectAssignment(began, instead)));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> removeAssignment(UUID personId, LocalDate began, @Nullable String ifMatch) {
        return PersonAnswer
                .of(change.change(personId, PersonAnswer.seen(ifMatch), new PersonChange.RemoveAssignment(began)));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> changeLeaving(UUID personId, Leaving given, @Nullable String ifMatch) {
        return PersonAnswer.of(change.change(personId, PersonAnswer.seen(ifMatch),
                new PersonChange.ChangeLeaving(given.getLastDay(), given.getReason(), given.getVoluntary())));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> undoLeaving(UUID personId, @Nullable String ifMatch) {
        return PersonAnswer.of(change.change(personId, PersonAnswer.seen(ifMatch), new PersonChange.UndoLeaving()));
    }
}
