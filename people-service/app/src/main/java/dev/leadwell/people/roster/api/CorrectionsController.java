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
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.roster.ChangePerson;
import dev.leadwell.people.roster.ChangePerson.Seen;
import dev.leadwell.people.roster.PersonChange;
import dev.leadwell.people.roster.Visibility;
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
    private final Visibility visibility;
    private final Tenants tenants;
    private final Idempotency idempotency;

    CorrectionsController(ChangePerson change, Visibility visibility, Tenants tenants, Idempotency idempotency) {
        this.change = change;
        this.visibility = visibility;
        this.tenants = tenants;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> hirePerson(NewPerson given, @Nullable String idempotencyKey) {
        return idempotency.once("people.hire-person", given, Person.class, () -> {
            var person = change.hire(PersonMapper.particulars(given.getParticulars()),
                    assignment(given.getAssignment()));
            return ResponseEntity.created(URI.create("/api/people/v1/persons/" + person.id()))
                    .eTag(ETags.of(person.version())).body(PersonMapper.toContract(person));
        });
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> rehirePerson(UUID personId, NewAssignment given, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.rehire-person", List.of(personId, given, String.valueOf(ifMatch)),
                Person.class, () -> answer(change.change(personId, seen(ifMatch),
                        new PersonChange.Rehire(assignment(given)))));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> changeParticulars(UUID personId, Particulars given, @Nullable String ifMatch) {
        return answer(change.change(personId, seen(ifMatch),
                new PersonChange.Call(PersonMapper.particulars(given))));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> correctHireDate(UUID personId, LocalDate began, HireDate given,
            @Nullable String ifMatch) {
        return answer(change.change(personId, seen(ifMatch),
                new PersonChange.CorrectHireDate(began, given.getHired())));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> correctAssignment(UUID personId, LocalDate began, CorrectedAssignment given,
            @Nullable String ifMatch) {
        var instead = new Assignment(given.getFrom(), given.getTo(), given.getManagerId(), given.getTeamId(),
                given.getTitle(), given.getLevel(), opening(given.getFrom()));
        return answer(change.change(personId, seen(ifMatch),
                new PersonChange.CorrectAssignment(began, instead)));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> removeAssignment(UUID personId, LocalDate began, @Nullable String ifMatch) {
        return answer(change.change(personId, seen(ifMatch), new PersonChange.RemoveAssignment(began)));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> changeLeaving(UUID personId, Leaving given, @Nullable String ifMatch) {
        return answer(change.change(personId, seen(ifMatch),
                new PersonChange.ChangeLeaving(given.getLastDay(), given.getReason(), given.getVoluntary())));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> undoLeaving(UUID personId, @Nullable String ifMatch) {
        return answer(change.change(personId, seen(ifMatch), new PersonChange.UndoLeaving()));
    }

    private Assignment assignment(NewAssignment given) {
        return new Assignment(given.getFrom(), null, given.getManagerId(), given.getTeamId(), given.getTitle(),
                given.getLevel(), opening(given.getFrom()));
    }

    /** Of before Leadwell, until the tenant is live (P7). */
    private boolean opening(LocalDate from) {
        return !tenants.current().live() && from.isBefore(visibility.today());
    }

    private static Seen seen(@Nullable String ifMatch) {
        return new Seen(ifMatch, PersonMapper::toContract);
    }

    private static ResponseEntity<Person> answer(dev.leadwell.people.copy.Person person) {
        return ResponseEntity.ok().eTag(ETags.of(person.version())).body(PersonMapper.toContract(person));
    }
}
