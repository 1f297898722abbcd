package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.test.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsoleIT extends CoachingIT {

    @Test
    void aManagerPreparesHoldsAndSeesTheCadence() {
        Roster roster = roster();
        String id = session(roster, "development", devWindow(roster)).path("id").asString();
        String address = "/coaching/sessions/" + id;
        assertThat(page(address, roster.as(roster.manager))).contains("Ana Sample",
                "Performance &amp; Development Session", "Leadership", "Europe/Rome");

        form(address + "/points", roster.as(roster.rep), "text=" + text("Can we look at the forecast?"));
        form(address + "/points", roster.as(roster.manager), "text=" + text("What did you learn?"));
        String prepared = page(address, roster.as(roster.manager));
        assertThat(prepared).contains("What did you learn?", "<mark>forecast</mark>", "Move it there");
        String move = prepared.split("/move-to-review")[0];
        form(move.substring(move.lastIndexOf(address)) + "/move-to-review", roster.as(roster.manager), "");
        assertThat(page(address, roster.as(roster.manager))).contains("What did you learn?")
                .doesNotContain("<mark>");
        String review = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        assertThat(page("/coaching/sessions/" + review, roster.as(roster.rep))).contains("look at the forecast")
                .contains("Management").doesNotContain("<mark>");

        form(address + "/items", roster.as(roster.manager),
                "text=" + text("Record two calls") + "&owner=" + roster.rep + "&dueOn=2020-12-02");
        form(address + "/notes", roster.as(roster.manager), "kind=shared&version=0&text=" + text("She opened well"));
        form(address + "/notes", roster.as(roster.manager), "kind=private&version=0&text=" + text("Mentor her"));
        assertThat(page(address, roster.as(roster.rep))).contains("She opened well", "Record two calls",
                "2 December").doesNotContain("Mentor her");
        assertThat(page(address + "?notes=private", roster.as(roster.manager))).contains("Mentor her");
        assertThat(page(address + "?notes=private", roster.as(roster.rep))).doesNotContain("Mentor her");

        clock.set("2020-11-20T12:00:00Z");
        Answer held = form(address + "/hold", roster.as(roster.manager),
                "version=1&startedAt=2020-11-18T10:00&minutes=45");
        assertThat(held.status()).as(held.text()).isEqualTo(302);
        assertThat(held.header("Location")).endsWith(address + "?done=held");
        assertThat(page(address, roster.as(roster.rep))).contains("Did it happen as recorded?", "Contest it");
        assertThat(page("/coaching/fragments/nav", roster.as(roster.rep))).contains("count-coaching.sessions", ">1<");
        assertThat(page("/coaching/sessions?by=rep", roster.as(roster.manager))).contains("Ana Sample",
                "1 of 1 kept", "cell kept");
        assertThat(page("/coaching/cadence", roster.as(roster.manager))).contains("100.0");
        form(address + "/confirm", roster.as(roster.rep), "version=2");
        assertThat(page(address, roster.as(roster.rep))).doesNotContain("Did it happen as recorded?");
        statementsLeadToTheWindow(roster, address);
    }

    private void statementsLeadToTheWindow(Roster roster, String session) { // G5
        String windows = "/coaching/windows?managerId=" + roster.manager + "&repId=" + roster.rep
                + "&from=2020-11-16&to=2020-12-07";
        for (UUID who : List.of(roster.manager, roster.rep, roster.vp)) {
            assertThat(page(windows + "&kind=development", roster.as(who))).contains("Ana Sample", "Martha Sample",
                    "kept", "href=\"" + session + "\"");
        }
        assertThat(page(windows + "&kind=pipeline-review&outcome=not-kept", roster.as(roster.manager)))
                .contains("Nothing to show");
        assertThat(page(windows, roster.as(roster.administrator))).contains("Nothing to show")
                .doesNotContain("Ana Sample");
        assertThat(api.get(windows + "&kind=lunch", roster.as(roster.manager)).text()).contains("Choose one of them");
        assertThat(api.get(windows + "&cursor=rubbish", roster.as(roster.manager)).status()).isEqualTo(400);
    }

    @Test
    void thoseAboveSeeKindTimeAndStateOnly() { // G5
        Roster roster = roster();
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        form("/coaching/sessions/" + id + "/points", roster.as(roster.manager), "text=" + text("Hidden point"));
        assertThat(page("/coaching/sessions/" + id, roster.as(roster.vp))).contains("Pipeline &amp; Forecast Review",
                "for the two of the pair").doesNotContain("Hidden point", "<textarea");
        assertThat(page("/coaching/cadence", roster.as(roster.vp))).contains("Martha Sample");
        assertThat(page("/coaching/cadence?of=" + roster.manager, roster.as(roster.vp))).contains("Ana Sample");
        assertThat(api.get("/coaching/cadence?of=" + roster.vp, roster.as(roster.manager)).status()).isEqualTo(404);
        assertThat(api.get("/coaching/cadence", roster.as(roster.rep)).status()).isEqualTo(403);
        assertThat(api.get("/coaching/sessions/" + id, roster.as(roster.administrator)).status()).isEqualTo(404);
    }

    @Test
    void homeShowsWhatComesNextAndWhatIsOwed() {
        Roster roster = roster();
        String home = page("/coaching/fragments/home", roster.as(roster.manager));
        assertThat(home).contains("Next sessions", "Ana Sample", "agenda empty", "button small filled");
        clock.set("2020-12-14T07:00:00Z");
        upkeep(roster);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(page("/coaching/fragments/home", roster.as(roster.manager))).contains("Owed",
                        "development session", "Find a time"));
        assertThat(page("/coaching/fragments/home", roster.as(roster.vp))).contains("Cadence kept", "Martha Sample");
        assertThat(page("/coaching/sessions", roster.as(roster.manager))).contains("Waiting for you",
                "did it take place?");
    }

    @Test
    void aPointOrAnItemThatIsSentTwiceIsOne() {
        Roster roster = roster();
        String address = "/coaching/sessions/"
                + session(roster, "development", devWindow(roster)).path("id").asString();
        String shown = page(address, roster.as(roster.manager));
        for (String one : List.of("point", "item")) {
            String key = shown.replaceAll("(?s).*name=\"idempotencyKey\" value=\"(" + one + "-[^\"]+)\".*", "$1");
            for (int n = 0; n < 2; n++) {
                assertThat(api.form(address + "/" + one + "s", roster.as(roster.manager),
                        "text=Only+one+" + one + "&owner=" + roster.rep + "&idempotencyKey=" + key).status())
                        .isEqualTo(303);
            }
            assertThat(page(address, roster.as(roster.manager))).containsOnlyOnce("\"Done: Only one " + one);
        }
    }

    @Test
    void aSecondLanguageWorks() {
        Roster roster = roster();
        Answer german = api.send(api.request("/coaching/sessions", roster.as(roster.manager))
                .header("Accept", "text/html").header("Accept-Language", "de").GET());
        assertThat(german.text()).contains("Meine Gespräche", "Entwicklung");
    }

    @Test
    void aFormOnAnOldPageIsRefusedWithWhatToDo() {
        Roster roster = roster();
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        form("/coaching/sessions/" + id + "/displace", roster.as(roster.manager), "version=1&category=forecast");
        Answer stale = form("/coaching/sessions/" + id + "/cancel", roster.as(roster.manager), "version=1");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Open it again");
        assertThat(page("/coaching/sessions/" + id, roster.as(roster.manager))).contains("given up for Forecast");
    }

    private String devWindow(Roster roster) {
        return sessions(roster, "development").getFirst().path("window").path("start").asString();
    }

    private String page(String address, String authorization) {
        Answer answer = api.send(api.request(address, authorization).header("Accept", "text/html").GET());
        assertThat(answer.status()).as(address + "\n" + answer.text()).isEqualTo(200);
        assertThat(answer.text()).as(address).doesNotContain("??");
        return answer.text();
    }

    private Answer form(String address, String authorization, String fields) {
        String key = "&idempotencyKey=" + UUID.randomUUID();
        return api.send(api.request(address, authorization).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(fields + key)));
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

}
