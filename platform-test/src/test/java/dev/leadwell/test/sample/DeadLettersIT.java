package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.events.DeadLetters;
import dev.leadwell.kit.events.Freshness;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record that cannot be read stops nobody, is shown, and can be sent again. */
class DeadLettersIT extends Hearing {

    private static final String PAGE = "/coaching/dead-letters";

    @Autowired
    Api api;
    @Autowired
    DeadLetters deadLetters;
    @Autowired
    Freshness freshness;

    private List<DeadLetters.Entry> awaitDead() {
        return await().atMost(SOON).until(() -> Tenancy.call(tenant, () -> deadLetters.page(null, 10).items()),
                page -> !page.isEmpty());
    }

    private long unsettled() {
        return deadLetters.page(null, 100).items().size();
    }

    @Test
    void aPoisonMessageGoesToTheDeadLettersAndStopsNobody() {
        UUID next = UUID.randomUUID();
        feed.sendRaw("people", tenant + "/" + person, "no json".getBytes(StandardCharsets.UTF_8),
                headers(tenant.toString(), person));
        send(person, 2, "unstorable");
        feed.send(tenant, PERSON, UUID.randomUUID(), 1, Map.of("personId", "no uuid", "givenName", "x"));
        send(UUID.randomUUID(), 1, "nul\u0000");
        feed.send(tenant, PERSON, UUID.randomUUID(), 1, Map.of("personId", UUID.randomUUID().toString()));
        send(next, 1, "fine");
        awaitHeard(next, 1);
        var dead = await().atMost(SOON).until(() -> Tenancy.call(tenant, () -> deadLetters.page(null, 10).items()),
                page -> page.size() == 5);
        assertThat(dead).allMatch(letter -> letter.type().equals(PERSON)).extracting(DeadLetters.Entry::reason)
                .contains("The content is not JSON.", "It has a text that cannot be kept.",
                        PERSON + ": givenName is missing.")
                .allMatch(reason -> !reason.contains("unstorable"));
        assertThat(Tenancy.<Long>call(tenant, this::unsettled)).isEqualTo(5);
        assertThat(Tenancy.call(TestTenants.fresh(), () -> deadLetters.page(null, 10).items())).isEmpty();
        assertThat(Tenancy.call(tenant, () -> deadLetters.page(dead.get(1).id(), 1).items()))
                .containsExactly(dead.get(2));
    }

    @Test
    void aRecordWithoutAHeaderIsADeadLetterOfTheInstallation() {
        feed.sendRaw("people", "k", "{}".getBytes(StandardCharsets.UTF_8), Map.of("ce_type", PERSON, "ce_id", "x"));
        await().atMost(SOON).until(() -> Tenancy.<Long>call(TenantId.PLATFORM, this::unsettled), count -> count > 0);
    }

    @Test
    void aRecordOnTheServicesOwnTopicThatNobodyCanReadStopsItNoMoreThanOneOnAnothers() {
        feed.sendRaw("coaching", tenant + "/x", "no json".getBytes(StandardCharsets.UTF_8),
                Map.of("ce_tenantid", tenant.toString()));
        assertThat(awaitDead().getFirst().topic()).endsWith("coaching");
    }

    @Test
    void aDeadLetterCanBeSentAgain() {
        send(person, 1, "Unreadable");
        UUID letter = awaitDead().getFirst().id();
        assertThatThrownBy(() -> Tenancy.run(tenant, () -> deadLetters.resend(letter)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("still-unreadable");
        PersonHeard.readsEverything = true;
        Tenancy.run(tenant, () -> deadLetters.resend(letter));
        assertThat(heard(person)).map(Heard::name).contains("Unreadable");
        assertThat(Tenancy.<Long>call(tenant, this::unsettled)).isZero();
        assertThatThrownBy(() -> Tenancy.run(tenant, () -> deadLetters.resend(letter)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("thing.dead-letter");
    }

    @Test
    void anAdministratorSeesDeadLettersOnAPageAndSendsThemAgain() {
        send(person, 1, "Unreadable");
        UUID letter = awaitDead().getFirst().id();
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, Set.of("tenant-admin"));
        String token = TestTokens.person(tenant, admin);
        var page = api.send(api.request("/coaching/dead-letters", token).header("Accept", "text/html").GET());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("This name is not read yet.", letter.toString(), "<h1>Dead letters</h1>")
                .doesNotContain("Unreadable");
        String resend = "do=resend&letter=" + letter;
        var refused = api.form(PAGE, token, resend);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).as("the page stays, and says why").contains("<h1>Dead letters</h1>",
                "It still cannot be read: ", letter.toString());
        PersonHeard.readsEverything = true;
        var sent = api.form(PAGE, token, resend);
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).isEqualTo("/coaching/dead-letters?done=resent");
        assertThat(api.form(PAGE, token, resend).status()).isEqualTo(404);
        assertThat(api.form(PAGE, TestTokens.person(tenant, UUID.randomUUID()), resend).status()).isEqualTo(403);
        var empty = api
                .send(api.request("/coaching/dead-letters?done=resent", token).header("Accept", "text/html").GET());
        assertThat(empty.text()).contains("Everything was read", "Sent again, and read.");
    }

    @Test
    void aDeadLetterCountsAgainstItsSourceUntilAnAdministratorSetsItAside() {
        assertThat(standing().deadLetters()).isZero();
        send(person, 1, "Unreadable");
        UUID letter = awaitDead().getFirst().id();
        assertThat(standing().deadLetters()).isOne();
        assertThat(standing().complete()).isFalse();
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, Set.of("tenant-admin"));
        String token = TestTokens.person(tenant, admin);
        String setAside = "do=set-aside&letter=" + letter + "&reason=";
        assertThat(api.form(PAGE, TestTokens.person(tenant, UUID.randomUUID()), setAside + "not+mine").status())
                .isEqualTo(403);
        var refused = api.form(PAGE, token, setAside + "so");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).as("the form stays, with what was typed and the fault beside it").contains(
                "<h1>Dead letters</h1>", "id=\"reason\" value=\"so\"", "id=\"reason-fault\"", "5 to 500 characters",
                "href=\"#reason\"", "open=\"open\"");
        assertThat(api.form(PAGE, token, setAside + "Told+twice+by+mistake").header("Location"))
                .isEqualTo("/coaching/dead-letters?done=set-aside");
        assertThat(standing().deadLetters()).isZero();
        assertThat(Tenancy.call(tenant, () -> deadLetters.page(null, 10).items())).isEmpty();
        String journalled = inTransaction(() -> jdbc.sql("select who || ' ' || (after ->> 'reason') from journal where"
                + " what = 'dead-letter.set-aside' order by at, id limit 1").query(String.class).single());
        assertThat(journalled).contains(admin.toString(), "Told twice by mistake");
        assertThat(api.form(PAGE, token, setAside + "once+more").status()).isEqualTo(404);
        assertThat(api.form(PAGE, token, "do=forget&letter=" + letter).status()).isEqualTo(400);
    }

    @Test
    void programsReadDeadLettersAndSendThemAgainButSetNoneAside() {
        send(person, 1, "Unreadable");
        UUID letter = awaitDead().getFirst().id();
        String token = TestTokens.program(tenant, "events:republish");
        String api1 = "/api/coaching/v1/dead-letters";
        assertThat(api.get(api1, token).json().path("items").path(0).path("id").asString())
                .isEqualTo(letter.toString());
        assertThat(api.post(api1 + "/" + letter + "/set-aside", token, Map.of("reason", "a program's own")).status())
                .isEqualTo(403);
        PersonHeard.readsEverything = true;
        assertThat(api.post(api1 + "/" + letter + "/resend", token, null).status()).isEqualTo(204);
        assertThat(standing().deadLetters()).isZero();
    }

    private Freshness.Standing standing() {
        return inTransaction(() -> freshness.of("people"));
    }
}
