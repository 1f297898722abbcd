package dev.leadwell.people.roster.api;

import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.contract.Person;
import dev.leadwell.people.roster.ChangePerson.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What an operation on one person answers, and what the second of two editors is answered. */
final class PersonAnswer {
    private PersonAnswer() {}

    static ResponseEntity<Person> of(dev.leadwell.people.copy.Person person) {
        return ResponseEntity.ok().eTag(ETags.of(person.version())).body(PersonMapper.toContract(person));
    }

    static Seen seen(@Nullable String ifMatch) {
        return new Seen(ifMatch, PersonMapper::toContract);
    }
}
