package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.IsolationRules;
import dev.leadwell.test.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsolationIT extends PeopleServiceIT {

    // G1
    @Test
    void everyTableIsIsolatedByTenant() {
        new IsolationRules(database).check();
    }

    @Test
    void anotherTenantsIdsAreNotFoundAndNothingOfItIsListed() {
        var own = tenant();
        var other = tenant();
        var foreign = id(other, "A-2");
        assertThat(api.get("/api/people/v1/persons/" + foreign, tenantAdmin(own)).status()).isEqualTo(404);
        assertThat(api.get("/api/people/v1/persons/" + foreign + "/absences", tenantAdmin(own)).status())
                .isEqualTo(404);
        assertThat(api.delete("/api/people/v1/absences/" + foreign, tenantAdmin(own)).status()).isEqualTo(404);
        var asked = api.post("/api/people/v1/me/absences", as(other, "A-2"), Map.of("from", "2027-08-02", "to",
                "2027-08-04")).json().path("absenceId").asString();
        assertThat(api.get("/api/people/v1/absences/" + asked, peopleAdmin(own)).status()).isEqualTo(404);
        assertThat(api.post("/api/people/v1/absences/" + asked + "/decision", tenantAdmin(own),
                Map.of("decision", "confirm")).status()).isEqualTo(404);
        assertThat(api.post("/api/people/v1/absences/" + asked + "/take-back", tenantAdmin(own), null).status())
                .isEqualTo(404);
        assertThat(api.get("/api/people/v1/absences/waiting", tenantAdmin(own)).text()).doesNotContain(asked);
        assertThat(api.get("/people/absences", tenantAdmin(own)).text()).doesNotContain(asked);
        assertThat(api.get("/api/people/v1/imports/" + foreign, peopleAdmin(own)).status()).isEqualTo(404);
        assertThat(api.get("/api/people/v1/persons?limit=200", tenantAdmin(own)).text())
                .doesNotContain(foreign.toString());
        assertThat(api.get("/api/people/v1/journal?limit=200", tenantAdmin(own)).text())
                .doesNotContain(foreign.toString());
    }

    @Test
    void whoHoldsNoRoleIsRefusedPerOperation() {
        var tenant = tenant();
        applied(tenant, upload(tenant,
                "employee_number,first_name,last_name,job_title,supervisor_number\n1,Ada,Top,President,\n2,Bo,Rep,Rep,1\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "{}");
        var rep = as(tenant, "2");
        for (var path : List.of("/persons", "/imports", "/settings", "/titles", "/journal")) {
            assertThat(api.get("/api/people/v1" + path, rep).status()).as(path).isEqualTo(403);
        }
        assertThat(api.get("/api/people/v1/persons/" + id(tenant, "2"), rep).status()).isEqualTo(200);
        assertThat(api.get("/api/people/v1/persons/" + id(tenant, "1"), rep).status()).isEqualTo(404);
        assertThat(api.get("/api/people/v1/persons/" + id(tenant, "2"), as(tenant, "1")).status()).isEqualTo(200);
        assertThat(api.get("/api/people/v1/persons", TestTokens.program(tenant, "audit:read")).status()).isEqualTo(403);
        assertThat(api.get("/api/people/v1/persons", TestTokens.program(tenant, "people:read")).status())
                .isEqualTo(200);
    }

    @Test
    void forgedExpiredUnsignedAndForeignTokensAreRefused() {
        var tenant = tenant();
        TestTokens.refused(tenant, id(tenant, "A-1"))
                .forEach(token -> assertThat(api.get("/api/people/v1/settings", token).status()).as(token)
                        .isEqualTo(401));
        assertThat(api.get("/api/people/v1/settings", "").status()).isEqualTo(401);
    }
}
