package dev.leadwell.people.roster.api;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.NoAccess;
import dev.leadwell.people.contract.Me;
import dev.leadwell.people.contract.MeApi;
import dev.leadwell.people.copy.Standing;
import dev.leadwell.people.copy.Standings;
import dev.leadwell.people.copy.Tenants;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController implements MeApi {
    private final Standings standings;
    private final Tenants tenants;

    MeController(Standings standings, Tenants tenants) {
        this.standings = standings;
        this.tenants = tenants;
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Me> getMe() {
        Standing standing = standings.today(Caller.current().person()).orElseThrow(NoAccess::left);
        var person = standing.person();
        var roles = standing.access().orElseThrow(NoAccess::left).stream().sorted().toList();
        return ResponseEntity.ok(new Me(person.id(), person.employeeNumber(), person.givenName(), person.familyName(),
                person.zone().getId(), roles, standing.employed(), tenants.current().locale().toLanguageTag()));
    }
}
