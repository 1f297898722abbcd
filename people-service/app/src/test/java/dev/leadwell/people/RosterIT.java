package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.EventExamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterIT extends PeopleServiceIT {

    // P6
    @Test
    void anAbsenceIsPublishedAndAWithdrawnOneSaysSo() {
        var tenant = tenant();
        var person = id(tenant, "A-3");
        var body = Map.of("personId", person, "from", "2026-08-03", "to", "2026-08-15", "halfDays",
                List.of(Map.of("date", "2026-08-14", "half", "afternoon")));
        var recorded = api.post("/api/people/v1/absences", peopleAdmin(tenant), body);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        var twice = api.post("/api/people/v1/absences", peopleAdmin(tenant), body);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text()).contains("2026-08-03", "overlaps");
        assertThat(api.send(api.request("/api/people/v1/absences/" + recorded.json().path("absenceId").asString(),
                peopleAdmin(tenant)).header("If-Match", recorded.header("ETag")).DELETE()).status()).isEqualTo(204);
        var events = outbox.of(tenant, "people.absence-changed.v1");
        assertThat(events).hasSize(2);
        events.forEach(event -> EventExamples.assertKeepsSchema(event.type(), event.payload()));
        assertThat(events.getLast().data().path("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void theSecondOfTwoEditorsIsShownTheCurrentState() {
        var tenant = tenant();
        var path = "/api/people/v1/persons/" + id(tenant, "A-3") + "/roles";
        assertThat(api.put(path, tenantAdmin(tenant), Map.of("roles", List.of("comp-admin")), null).status())
                .isEqualTo(428);
        assertThat(api.put(path, tenantAdmin(tenant), Map.of("roles", List.of("people-admin", "comp-admin")), "\"1\"")
                .status())
                .isEqualTo(200);
        var late = api.put(path, tenantAdmin(tenant), Map.of("roles", List.of()), "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("people-admin");
    }

    @Test
    void theSamePostTwiceHasOneEffectAndAnotherBodyIsRefused() {
        var tenant = tenant();
        var body = Map.of("personId", id(tenant, "A-3"), "from", "2026-09-01", "to", "2026-09-02");
        assertThat(api.post("/api/people/v1/absences", peopleAdmin(tenant), body, "once").status()).isEqualTo(201);
        assertThat(api.post("/api/people/v1/absences", peopleAdmin(tenant), body, "once").status()).isEqualTo(201);
        assertThat(outbox.of(tenant, "people.absence-changed.v1")).hasSize(1);
        var other = Map.of("personId", id(tenant, "A-3"), "from", "2026-10-01", "to", "2026-10-02");
        assertThat(api.post("/api/people/v1/absences", peopleAdmin(tenant), other, "once").status()).isEqualTo(422);
    }

    @Test
    void badBodiesNameTheFieldAndAreNeverA500() {
        var tenant = tenant();
        var path = "/api/people/v1/absences";
        assertThat(api.post(path, peopleAdmin(tenant), "{\"personId\": 7}").status()).isIn(400, 422);
        assertThat(api.post(path, peopleAdmin(tenant), "{\"unknown\": 1}").status()).isEqualTo(400);
        assertThat(api.post(path, peopleAdmin(tenant), "{").status()).isEqualTo(400);
        assertThat(api.post(path, peopleAdmin(tenant), "[".repeat(10_000)).status()).isEqualTo(400);
        var turned = api.post(path, peopleAdmin(tenant),
                Map.of("personId", id(tenant, "A-3"), "from", "2026-08-03", "to", "2026-08-03"));
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.json().path("faults").get(0).path("field").asString()).isEqualTo("to");
    }

    @Test
    void settingsAreChangedByATenantAdministratorAndToldToEverybody() {
        var tenant = tenant();
        var settings = api.get("/api/people/v1/settings", tenantAdmin(tenant));
        var changed = settings.text().replace("\"MONDAY\"", "\"SUNDAY\"");
        assertThat(api.put("/api/people/v1/settings", peopleAdmin(tenant), changed, settings.header("ETag")).status())
                .isEqualTo(403);
        assertThat(api
                .put("/api/people/v1/settings", tenantAdmin(tenant), changed.replace("Europe/Rome", "Europe/Roma"),
                        settings.header("ETag"))
                .text()).contains("No such time zone");
        assertThat(api.put("/api/people/v1/settings", tenantAdmin(tenant), changed, settings.header("ETag")).status())
                .isEqualTo(200);
        var told = outbox.of(tenant, "people.tenant-changed.v1");
        assertThat(told).hasSize(2);
        EventExamples.assertKeepsSchema("people.tenant-changed.v1", told.getLast().payload());
    }

    @Test
    void everyPageOfTheConsoleIsRendered() {
        var tenant = tenant();
        for (var path : List.of("/people/directory", "/people/persons/" + id(tenant, "A-3"), "/people/import",
                "/people/absences", "/people/settings", "/people/settings/titles",
                "/people/journal", "/people/dead-letters", "/people/fragments/nav", "/people/fragments/home",
                "/people/fragments/navigation")) {
            var page = api.send(api.request(path, tenantAdmin(tenant)).header("Accept", "text/html").GET());
            assertThat(page.status()).as(path + "\n" + page.text()).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain("??");
        }
        var uploaded = upload(tenant, foodmart());
        var wizard = api.send(api.request("/people/import/" + uploaded.path("importId").asString(), peopleAdmin(tenant))
                .header("Accept", "text/html").GET());
        assertThat(wizard.text()).contains("1,155 new");
    }
}
