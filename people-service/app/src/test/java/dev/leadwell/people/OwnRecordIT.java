package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is measured, an administrator too, sets nothing that the measure hangs on. */
class OwnRecordIT extends PeopleServiceIT {
    private static final String ABSENCES = "/api/people/v1/absences";

    // P6
    @Test
    void workingHoursAreSetByAnAdministratorNeverByThePersonWhoIsMeasured() {
        var tenant = tenant();
        assertRefused(hours(tenant, "A-2", peopleAdmin(tenant)));
        assertThat(hours(tenant, "A-2", tenantAdmin(tenant)).status()).isEqualTo(200);
        assertThat(hours(tenant, "A-2", TestTokens.program(tenant, "people:write")).status()).isEqualTo(200);
    }

    // P6
    @Test
    void anOwnAbsenceIsEnteredAndWithdrawnBySomebodyElse() {
        var tenant = tenant();
        assertRefused(absence(tenant, "A-2", peopleAdmin(tenant)));
        var form = api.form("/people/absences", peopleAdmin(tenant),
                "number=A-2&from=2026-09-03&lastDay=2026-09-04&idempotencyKey=" + UUID.randomUUID());
        assertThat(form.status()).as(form.text()).isEqualTo(403);
        assertThat(form.text()).contains("Ask another people administrator");
        var entered = absence(tenant, "A-2", tenantAdmin(tenant));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        var id = entered.json().path("absenceId").asString();
        assertRefused(withdrawn(id, peopleAdmin(tenant)));
        assertThat(api.form("/people/absences/" + id + "/withdraw", peopleAdmin(tenant), "").status()).isEqualTo(403);
        assertThat(withdrawn(id, tenantAdmin(tenant)).status()).isEqualTo(204);
    }

    // G6
    @Test
    void theJournalSaysBeforeAndAfterOfEveryChange() {
        var tenant = tenant();
        hours(tenant, "A-2", tenantAdmin(tenant));
        var id = absence(tenant, "A-2", tenantAdmin(tenant)).json().path("absenceId").asString();
        withdrawn(id, tenantAdmin(tenant));
        var settings = api.get("/api/people/v1/settings", tenantAdmin(tenant));
        api.put("/api/people/v1/settings", tenantAdmin(tenant), settings.text().replace("Sample", "Renamed"),
                settings.header("ETag"));
        applied(tenant, upload(tenant, "employee_number,first_name,last_name,job_title,supervisor_number\n1,A,B,C,\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)), "{}");
        var entries = api.get("/api/people/v1/journal?limit=200", tenantAdmin(tenant)).json().path("items");
        var first = List.of("person.added", "absence.recorded", "roster-import.uploaded", "team.added",
                "title.added", "person.imported");
        entries.forEach(entry -> assertThat(entry.has("before")).as(entry.toString())
                .isEqualTo(!first.contains(entry.path("what").asString()) && !firstSettings(entry)));
        entries.forEach(entry -> assertThat(entry.has("after")).as(entry.toString()).isTrue());
        assertThat(entries.toString()).contains("absence.withdrawn", "\"state\":\"confirmed\"",
                "\"name\":\"Sample\"", "\"name\":\"Renamed\"", "roster-import.applied",
                "\"state\":\"applying\"");
    }

    private static boolean firstSettings(tools.jackson.databind.JsonNode entry) {
        return entry.path("what").asString().equals("tenant.settings-changed")
                && entry.at("/after/name").asString().equals("Sample");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).endsWith("own-record");
        assertThat(answer.text()).contains("Ask another people administrator");
    }

    private Answer withdrawn(String id, String by) {
        return api.send(api.request(ABSENCES + "/" + id, by).header("If-Match", "\"1\"").DELETE());
    }

    private Answer hours(TenantId tenant, String number, String by) {
        var person = "/api/people/v1/persons/" + id(tenant, number);
        return api.put(person + "/working-hours", by, Map.of("from", "2026-01-01", "days",
                List.of(Map.of("day", "MONDAY", "stretches", List.of(Map.of("start", "09:00", "end", "17:00"))))),
                api.get(person, tenantAdmin(tenant)).header("ETag"));
    }

    private Answer absence(TenantId tenant, String number, String by) {
        return api.post(ABSENCES, by,
                Map.of("personId", id(tenant, number), "from", "2026-08-03", "to", "2026-08-15"));
    }
}
