package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.TestTokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change made over the API is seen by the administrator, over the API and on the page. */
class JournalIT extends PeopleServiceIT {

    private static final String LEFT = """
            {"lastDay": "2027-11-30", "reason": "dismissed for theft", "voluntary": false}""";

    private UUID somebodyLeaves(TenantId tenant) {
        applied(tenant, upload(tenant, ("employee_number,first_name,last_name,job_title,supervisor_number\n"
                + "1,Ada,Top,President,\n2,Bo,Rep,Rep,1\n").getBytes(StandardCharsets.UTF_8)), "{}");
        var person = id(tenant, "2");
        var path = "/api/people/v1/persons/" + person;
        var answer = api.send(api.request(path + "/leaving", tenantAdmin(tenant))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", String.valueOf(api.get(path, tenantAdmin(tenant)).header("ETag")))
                .POST(HttpRequest.BodyPublishers.ofString(LEFT)));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        return person;
    }

    private String page(TenantId tenant, String language, UUID whom) {
        var page = api.send(api.request("/people/journal?aggregateId=" + whom,
                TestTokens.wishing(tenantAdmin(tenant), language, "Europe/Rome")).header("Accept", "text/html").GET());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.text();
    }

    @Test
    void aChangeIsSeenByWhoWhomAndWhatDiffers() { // G6
        var tenant = tenant();
        var person = somebodyLeaves(tenant);
        var entry = api.get("/api/people/v1/journal?aggregateId=" + person, TestTokens.program(tenant, "journal:read"))
                .json().path("items").path(0);
        assertThat(entry.path("what").asString()).isEqualTo("person.left");
        assertThat(entry.at("/after/spells/0/to").asString()).isEqualTo("2027-12-01");
        assertThat(entry.at("/before/spells/0").has("to")).isFalse();
        assertThat(page(tenant, "en", person)).contains("<mark>2027-12-01</mark>", "spells[1].to", "Bo Rep",
                "Leaving recorded");
        assertThat(page(tenant, "de", person)).contains("Vorher → nachher", "Alle Änderungen",
                "Ausscheiden eingetragen").doesNotContain("??");
    }

    @Test
    void timesAreInTheZoneThatThePersonHasChosenElseInTheOneOfThePlaceOfWork() {
        var tenant = tenant();
        assertThat(journal(tenantAdmin(tenant))).doesNotContain("Asia/Kathmandu");
        assertThat(journal(TestTokens.wishing(tenantAdmin(tenant), "en", "Asia/Kathmandu"))).contains("Asia/Kathmandu");
    }

    private String journal(String token) {
        return api.send(api.request("/people/journal", token).header("Accept", "text/html").GET()).text();
    }

    @Test
    void whySomebodyLeftIsInNoJournal() { // G5
        var tenant = tenant();
        var person = somebodyLeaves(tenant);
        var read = api.get("/api/people/v1/journal", tenantAdmin(tenant)).text()
                + api.get("/api/people/v1/journal.csv", tenantAdmin(tenant)).text() + page(tenant, "en", person);
        assertThat(read).contains("2027-12-01", "***").doesNotContain("theft", "\"voluntary\":false");
    }

    @Test
    void whoAdministersPeopleReadsItsJournal() { // G6
        var tenant = tenant();
        for (var path : new String[]{"/api/people/v1/journal", "/api/people/v1/journal.csv", "/people/journal"}) {
            assertThat(api.get(path, peopleAdmin(tenant)).status()).as(path).isEqualTo(200);
        }
    }
}
