package dev.leadwell.people.roster.api;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.contract.IdentitiesApi;
import dev.leadwell.people.contract.Identity;
import dev.leadwell.people.roster.IdentitySource;
import dev.leadwell.people.roster.PersonRecords;
import dev.leadwell.people.roster.Visibility;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Whose a number, an address or a name of another system is. */
@RestController
class IdentitiesController implements IdentitiesApi {
    private final PersonRecords records;
    private final Visibility visibility;

    IdentitiesController(PersonRecords records, Visibility visibility) {
        this.records = records;
        this.visibility = visibility;
    }

    @Override
    @Allowed(scope = "people:read", roles = {"people-admin", "tenant-admin"})
    public ResponseEntity<Identity> findIdentity(dev.leadwell.people.contract.IdentitySource source,
            String value) {
        var asked = Coded.of(IdentitySource.class, source.getValue());
        var holder = records.holderOf(asked, value, visibility.today())
                .orElseThrow(() -> ProblemException.notFound("person"));
        return ResponseEntity.ok(new Identity(holder, source, value));
    }
}
