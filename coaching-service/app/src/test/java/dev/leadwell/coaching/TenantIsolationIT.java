package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.IsolationRules;
import dev.leadwell.test.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TenantIsolationIT extends CoachingIT {

    @Autowired
    TestDatabase database;

    @Test
    void everyTableKeepsTenantsApart() { // G1
        new IsolationRules(database).check();
    }

    @Test
    void anotherTenantsSessionsAreNotThere() {
        Roster ours = roster();
        Roster theirs = roster();
        String id = session(ours, "pipeline-review", "2020-11-16").path("id").asString();
        assertThat(api.get(SESSIONS + "/" + id, theirs.as(theirs.manager)).status()).isEqualTo(404);
        assertThat(api.get(SESSIONS + "/" + id, theirs.program("coaching:read")).status()).isEqualTo(404);
        assertThat(act(theirs, theirs.manager, id, "cancel", Map.of()).status()).isEqualTo(404);
        assertThat(api.get(SESSIONS + "?repId=" + ours.rep, theirs.program("coaching:read")).json().path("items"))
                .isEmpty();
        assertThat(api.get("/api/coaching/v1/windows?managerId=" + ours.manager, theirs.program("coaching:read"))
                .json().path("items")).isEmpty();
        assertThat(outbox.all(theirs.tenant)).noneMatch(seen -> seen.payload().contains(ours.rep.toString()));
    }
}
