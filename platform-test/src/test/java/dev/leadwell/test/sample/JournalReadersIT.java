package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The log of changes is read by those who may, and shows what is for them. */
class JournalReadersIT extends Journalled {

    @Test
    void whatOneDoesForAnotherIsRecordedAndShownWithBoth() { // G6
        UUID noor = UUID.randomUUID();
        UUID ada = UUID.randomUUID();
        SampleService.ROLES.put(ada, Set.of("manager", "tenant-admin"));
        String token = TestTokens.acting(tenant, ada, noor);
        assertThat(api.post("/api/coaching/v1/things", token, "{\"name\":\"one\"}", "key").status()).isEqualTo(201);
        JsonNode entry = read("?asWhom=" + ada).path("items").path(0);
        assertThat(entry.path("who").asString()).isEqualTo(noor.toString());
        assertThat(entry.path("asWhom").asString()).isEqualTo(ada.toString());
        assertThat(ids("?who=" + ada)).isEmpty();
        assertThat(api.get(JOURNAL + ".csv?who=" + noor, reader).text())
                .contains("\"" + noor + "\",\"" + ada + "\",\"thing.saved\"");
        Answer page = api.send(api.request("/coaching/journal?asWhom=" + ada, token).header("Accept", "text/html")
                .header("Accept-Language", "en").GET());
        assertThat(page.text()).contains(">" + noor + "</a>", ">for " + ada + "</small>");
    }

    @Test
    void whoActsAndHasNoAccessIsRefusedAndSoIsWhoeverActsForOneWithout() {
        UUID left = UUID.randomUUID();
        UUID ada = UUID.randomUUID();
        SampleService.LEFT.add(left);
        SampleService.ROLES.put(ada, Set.of("tenant-admin"));
        Answer actorLeft = api.get(JOURNAL, TestTokens.acting(tenant, ada, left));
        assertThat(actorLeft.status()).isEqualTo(403);
        assertThat(actorLeft.header("Leadwell-Access")).isEqualTo("none");
        Answer otherLeft = api.get(JOURNAL, TestTokens.acting(tenant, left, ada));
        assertThat(otherLeft.status()).isEqualTo(403);
        assertThat(otherLeft.text()).contains("no-access", "Act for yourself again");
        assertThat(otherLeft.header("Leadwell-Access")).as("ends the session of who acts").isNull();
        assertThat(api.get(JOURNAL, TestTokens.acting(tenant, ada, UUID.randomUUID())).status()).isEqualTo(200);
        assertThat(api.get(JOURNAL, TestTokens.withAct(tenant, ada, Map.of("sub", "nobody"))).status()).isEqualTo(401);
    }

    @Test
    void anotherTenantsJournalIsNobodysHere() { // G1
        TenantId other = TestTenants.fresh();
        recorded(other, "ada", "thing.saved", "thing", "theirs", null, null);
        recorded("ada", "thing.saved", "thing", "ours");
        assertThat(ids("?who=ada")).containsExactly("ours");
        assertThat(api.get(JOURNAL + ".csv", reader).text()).contains("ours").doesNotContain("theirs");
        JsonNode theirs = api.get(JOURNAL, TestTokens.program(other, "journal:read")).json();
        assertThat(ids(theirs)).containsExactly("theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "manager", "people-admin", "comp-admin"})
    void whoAdministersNeitherTheTenantNorThisAreaReadsNoJournal(String role) { // G5
        UUID person = UUID.randomUUID();
        SampleService.ROLES.put(person, role.isEmpty() ? Set.of() : Set.of(role));
        for (String path : List.of(JOURNAL, JOURNAL + ".csv")) {
            assertThat(api.get(path, TestTokens.person(tenant, person)).status()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-admin", "coaching-admin"})
    void theAdministratorsOfTheTenantAndOfTheAreaReadItAndAProgramThatMayReadJournals(String role) { // G6
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, Set.of(role));
        for (String path : List.of(JOURNAL, JOURNAL + ".csv")) {
            assertThat(api.get(path, TestTokens.person(tenant, admin)).status()).as(path).isEqualTo(200);
            assertThat(api.get(path, reader).status()).as(path).isEqualTo(200);
            assertThat(api.get(path, TestTokens.program(tenant, "coaching:read", "events:republish")).status())
                    .as(path).isEqualTo(403);
            assertThat(api.get(path, "").status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void whatIsUnshownIsReadByNobody() { // G5
        recorded(tenant, "ada", "letter.written", "letter", "l1", null,
                Map.of("pages", List.of(Map.of("secret", "why she left", "number", 1)), "secret", true));
        recorded(tenant, "ada", "thing.saved", "thing", "t1", null, Map.of("secret", "is none here"));
        JsonNode letter = read("?aggregateType=letter").path("items").path(0);
        assertThat(letter.path("after").toString()).contains("\"number\":1", "\"secret\":\"***\"")
                .doesNotContain("why she left", "true");
        assertThat(api.get(JOURNAL + ".csv", reader).text()).contains("***", "is none here")
                .doesNotContain("why she left");
    }
}
