package dev.leadwell.people.roster.api;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.contract.Leaving;
import dev.leadwell.people.contract.NewAssignment;
import dev.leadwell.people.contract.Person;
import dev.leadwell.people.contract.PersonPage;
import dev.leadwell.people.contract.PersonsApi;
import dev.leadwell.people.contract.Roles;
import dev.leadwell.people.contract.WorkingHours;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.roster.ByAnother;
import dev.leadwell.people.roster.ChangePerson;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.roster.OpeningFacts;
import dev.leadwell.people.roster.PersonChange;
import dev.leadwell.people.roster.PersonRecords;
import dev.leadwell.people.roster.Roster;
import dev.leadwell.people.roster.Visibility;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonsController implements PersonsApi {
    private static final String PEOPLE_ADMIN = "people-admin";
    private static final String TENANT_ADMIN = "tenant-admin";
    private static final String READ = "people:read";
    private static final String WRITE = "people:write";

    private final Roster roster;
    private final ChangePerson change;
    private final PersonRecords records;
    private final Visibility visibility;
    private final People people;
    private final OpeningFacts opening;
    private final Idempotency idempotency;

    PersonsController(Roster roster, ChangePerson change, PersonRecords records, Visibility visibility, People people,
            OpeningFacts opening,
            Idempotency idempotency) {
        this.roster = roster;
        this.change = change;
        this.records = records;
        this.visibility = visibility;
        this.people = people;
        this.opening = opening;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = READ, roles = {PEOPLE_ADMIN, TENANT_ADMIN, "comp-admin"})
    public ResponseEntity<PersonPage> listPersons(@Nullable String cursor, Integer limit) {
        var after = cursor == null
                ? new After("", new UUID(0, 0))
                : Cursors.decode(cursor, 2, parts -> new After(parts.get(0), UUID.fromString(parts.get(1))));
        var page = Page.of(people.page(after.nameKey(), after.id(), limit + 1), limit,
                last -> Cursors.encode(People.nameKey(last), last.id().toString())).map(PersonMapper::toContract);
        return ResponseEntity.ok(new PersonPage(page.items()).next(page.next()));
    }

    private record After(String nameKey, UUID id) {}

    @Override
    @Allowed(scope = READ)
    public ResponseEntity<Person> getPerson(UUID personId, @Nullable OffsetDateTime knownOn) {
        var now = visibility.visible(personId);
        return PersonAnswer.of(knownOn == null
                ? now
                : records.asKnown(personId, knownOn.toInstant())
                        .orElseThrow(() -> ProblemException.notFound("person")));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> addAssignment(UUID personId, NewAssignment given, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.add-assignment", List.of(personId, given, String.valueOf(ifMatch)),
                Person.class, () -> PersonAnswer.of(change.change(personId, PersonAnswer.seen(ifMatch),
                        new PersonChange.Reassign(PersonMapper.assignment(given, opening)))));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> recordLeaving(UUID personId, Leaving given, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.record-leaving", List.of(personId, given, String.valueOf(ifMatch)),
                Person.class,
                () -> PersonAnswer.of(
                        change.change(personId, PersonAnswer.seen(ifMatch), new PersonChange.Leave(given.getLastDay(),
                                given.getReason(), given.getVoluntary()))));
    }

    @Override
    @Allowed(scope = WRITE, roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<Person> putWorkingHours(UUID personId, WorkingHours given, @Nullable String ifMatch) {
        ByAnother.require(personId, "working-hours");
        var hours = PersonMapper.hours(given);
        return change(personId, ifMatch, "person.working-hours-set", person -> Employment.working(person, hours));
    }

    @Override
    @Allowed(scope = WRITE, roles = TENANT_ADMIN)
    public ResponseEntity<Person> putRoles(UUID personId, Roles given, @Nullable String ifMatch) {
        var roles = given.getRoles().stream().map(role -> role.getValue()).collect(Collectors.toSet());
        return change(personId, ifMatch, "person.roles-set", person -> Employment.withRoles(person, roles));
    }

    private ResponseEntity<Person> change(UUID personId, @Nullable String ifMatch, String what,
            UnaryOperator<dev.leadwell.people.copy.Person> change) {
        return PersonAnswer.of(roster.change(personId, ifMatch, what, change, PersonMapper::toContract));
    }
}
