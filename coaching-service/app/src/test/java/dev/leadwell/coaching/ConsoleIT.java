package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.TestTokens;
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

        form(address, roster.as(roster.rep), "step=point-add&point=" + text("Can we look at the forecast?"));
        form(address, roster.as(roster.manager), "step=point-add&point=" + text("What did you learn?"));
        String prepared = page(address, roster.as(roster.manager));
        assertThat(prepared).contains("What did you learn?", "<mark>forecast</mark>", "Move it there");
        String point = prepared.replaceAll("(?s).*value=\"point-move\".{1,40}name=\"one\"\\s+value=\"([^\"]+)\".*",
                "$1");
        form(address, roster.as(roster.manager), "step=point-move&one=" + point);
        assertThat(page(address, roster.as(roster.manager))).contains("What did you learn?")
                .doesNotContain("<mark>");
        String review = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        assertThat(page("/coaching/sessions/" + review, roster.as(roster.rep))).contains("look at the forecast")
                .contains("Management").doesNotContain("<mark>");

        form(address, roster.as(roster.manager),
                "step=item-add&item=" + text("Record two calls") + "&owner=" + roster.rep + "&due=2020-12-02");
        notes(roster.as(roster.manager), address, "shared", 0, "She opened well");
        notes(roster.as(roster.manager), address, "private", 0, "Mentor her");
        assertThat(page(address, roster.as(roster.rep))).contains("She opened well", "Record two calls",
                "2 December").doesNotContain("Mentor her");
        assertThat(page(address + "?notes=private", roster.as(roster.manager))).contains("Mentor her");
        assertThat(page(address + "?notes=private", roster.as(roster.rep))).doesNotContain("Mentor her");

        clock.set("2020-11-20T12:00:00Z");
        Answer held = form(address, roster.as(roster.manager),
                "step=hold&version=1&started=2020-11-18T10:00&minutes=45");
        assertThat(held.status()).as(held.text()).isEqualTo(302);
        assertThat(held.header("Location")).endsWith(address + "?done=held");
        assertThat(page(address, roster.as(roster.rep))).contains("Did it happen as recorded?", "Contest it");
        assertThat(page("/coaching/fragments/nav", roster.as(roster.rep))).contains("count-coaching.sessions", ">1<");
        assertThat(page("/coaching/sessions?by=rep", roster.as(roster.manager))).contains("Ana Sample",
                "1 of 1 kept", "cell kept");
        assertThat(page("/coaching/cadence", roster.as(roster.manager))).contains("100.0");
        form(address, roster.as(roster.rep), "step=confirm&version=2");
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
        assertThat(api.send(api.request(windows + "&kind=lunch", roster.as(roster.manager))
                .header("Accept", "text/html").GET()).text()).contains("Choose one of them");
        assertThat(api.get(windows + "&after=rubbish", roster.as(roster.manager)).status()).isEqualTo(400);
        assertThat(page(windows, roster.as(roster.manager))).contains("1 of 1 kept, 100.0", "Manager: Martha Sample");
        for (String order : List.of("rep", "-rep", "manager", "kind", "outcome", "days")) {
            assertThat(page(windows + "&order=" + order, roster.as(roster.vp))).contains("Ana Sample");
        }
        assertThat(page(windows.replace("windows?", "windows.csv?"), roster.as(roster.vp)))
                .contains("\"Sample, Ana\",\"Sample, Martha\",\"Development\",");
        assertThat(page(windows.replace("windows?", "windows.csv?"), roster.as(roster.administrator)))
                .doesNotContain("Sample");
        Answer refused = api.send(api.request("/coaching/windows?from=2020-02-31&to=soon&kind=development",
                roster.as(roster.manager)).header("Accept", "text/html").GET());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("value=\"2020-02-31\"", "id=\"to-fault\"", "No such day");
    }

    @Test
    void thoseAboveSeeKindTimeAndStateOnly() { // G5
        Roster roster = roster();
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        form("/coaching/sessions/" + id, roster.as(roster.manager), "step=point-add&point=" + text("Hidden point"));
        assertThat(page("/coaching/sessions/" + id, roster.as(roster.vp))).contains("Pipeline &amp; Forecast Review",
                "for the two of the pair").doesNotContain("Hidden point", "<textarea");
        assertThat(page("/coaching/cadence", roster.as(roster.vp))).contains("Martha Sample");
        assertThat(page("/coaching/cadence?of=" + roster.manager, roster.as(roster.vp))).contains("Ana Sample");
        String named = page("/coaching/cadence?of=" + roster.manager + "&q=nobody&order=-owed", roster.as(roster.vp));
        assertThat(named).contains("Nobody here has such a name", "of=" + roster.manager + "\"")
                .doesNotContain("Ana Sample");
        assertThat(page("/coaching/cadence.csv?of=" + roster.manager, roster.as(roster.vp)))
                .contains("\"Ana Sample\",\"Rep\",");
        assertThat(api.get("/coaching/cadence.csv?of=" + roster.vp, roster.as(roster.manager)).status()).isEqualTo(404);
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
                assertThat(api.form(address, roster.as(roster.manager),
                        "step=%1$s-add&%1$s=Only+one+%1$s".formatted(one)
                                + "&owner=" + roster.rep + "&idempotencyKey=" + key)
                        .status())
                        .isEqualTo(303);
            }
            assertThat(page(address, roster.as(roster.manager))).containsOnlyOnce("\"Done: Only one " + one);
        }
    }

    @Test
    void aSecondLanguageWorks() {
        Roster roster = roster();
        Answer german = api.send(api
                .request("/coaching/sessions", TestTokens.wishing(roster.as(roster.manager), "de", "Europe/Rome"))
                .header("Accept", "text/html").GET());
        assertThat(german.text()).contains("Meine Gespräche", "Entwicklung");
    }

    @Test
    void aFormOnAnOldPageIsRefusedWithWhatToDo() {
        Roster roster = roster();
        String address = "/coaching/sessions/" + session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        Answer given = form(address, roster.as(roster.manager), "step=displace&version=1&category=forecast");
        Answer stale = form(address, roster.as(roster.manager), "step=cancel&version=1");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("shows what holds now", "given up for Forecast");
        assertThat(given.header("Location")).endsWith(address + "?after=displaced");
        String back = page(address + "?after=displaced", roster.as(roster.manager));
        assertThat(back).contains("It stays due", "Undo", "name=\"start\"", "Session given up for something else");
        form(address, roster.as(roster.manager), "step=move&version=2&start=2020-11-18T09:00&minutes=30");
        assertThat(page(address, roster.as(roster.manager))).doesNotContain("given up for Forecast");
    }

    @Test
    void aRefusedFormStaysOnItsPageWithWhatWasTyped() {
        Roster roster = roster();
        String address = "/coaching/sessions/" + session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        Answer held = form(address, roster.as(roster.manager),
                "step=hold&version=1&started=yesterday+at+ten&minutes=half+an+hour");
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.text()).contains("value=\"yesterday at ten\"", "value=\"half an hour\"", "No such day and time",
                "Not a whole number", "id=\"started-fault\"", "2 things need to be put right");
        Answer early = form(address, roster.as(roster.manager),
                "step=hold&version=1&started=2020-11-18T10:00&minutes=30");
        assertThat(early.text()).contains("cannot have ended yet", "value=\"2020-11-18T10:00\"");
        Answer item = form(address, roster.as(roster.manager),
                "step=item-add&item=&due=2020-02-31&owner=" + roster.rep);
        assertThat(item.text()).contains("No such day", "value=\"2020-02-31\"").doesNotContain("??");
        assertThat(form(address, roster.as(roster.vp), "step=hold&version=1&started=x&minutes=x").text())
                .doesNotContain("Agenda");
    }

    @Test
    void aTextThatWasWrittenMeanwhileIsShownBesideOnesOwn() { // C4
        Roster roster = roster();
        String address = "/coaching/sessions/" + session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        notes(roster.as(roster.rep), address, "shared", 0, "Ana: the negotiation");
        Answer both = notes(roster.as(roster.manager), address, "shared", 0, "Martha: the discovery call");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text())
                .contains("Ana: the negotiation", "Martha: the discovery call", "Ana Sample, 16 November",
                        "Save mine over it", "name=\"version\" value=\"1\"")
                .doesNotContain("id=\"keep-notes\"");
        assertThat(notes(roster.as(roster.manager), address, "shared", 1, "Both of it").status()).isEqualTo(302);
        assertThat(page(address, roster.as(roster.rep))).contains("Both of it", "Shared notes written",
                "Martha Sample");
        notes(roster.as(roster.rep), address, "private", 0, "one window");
        assertThat(notes(roster.as(roster.rep), address, "private", 0, "another").text()).contains("one window",
                "another");
    }

    @Test
    void whatIsContestedWhileTheRecordIsPutRightIsNotLost() {
        Roster roster = roster();
        String address = "/coaching/sessions/" + session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        clock.set("2020-11-20T12:00:00Z");
        form(address, roster.as(roster.manager), "step=hold&version=1&started=2020-11-18T10:00&minutes=30");
        form(address, roster.as(roster.manager), "step=hold&version=2&started=2020-11-18T10:00&minutes=25");
        String mine = "step=contest&reason=" + text("We spoke for ten minutes") + "&version=";
        Answer both = form(address, roster.as(roster.rep), mine + 2);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("We spoke for ten minutes", "25\u00a0min", "name=\"version\" value=\"3\"");
        Answer contested = form(address, roster.as(roster.rep), mine + 3);
        assertThat(contested.header("Location")).endsWith(address + "?after=contested");
        assertThat(page(address + "?after=contested", roster.as(roster.rep))).contains("Undo", "value=\"withdraw\"");
    }

    @Test
    void eachChangeOfAnAgendaIsInTheLogWithoutItsText() { // C4, G6
        Roster roster = roster();
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        String address = "/coaching/sessions/" + id;
        form(address, roster.as(roster.rep), "step=point-add&point=" + text("A quiet word"));
        String point = page(address, roster.as(roster.rep)).replaceAll("(?s).*id=\"tick-([^\"]+)\".*", "$1");
        form(address, roster.as(roster.manager), "step=point-tick&done=true&one=" + point);
        form(address, roster.as(roster.manager), "step=point-tick&done=true&one=" + point);
        form(address, roster.as(roster.rep), "step=point-remove&one=" + point);
        Answer log = api.get("/api/coaching/v1/journal?aggregateId=" + id, roster.program("journal:read"));
        assertThat(log.json().path("items").valueStream().map(entry -> entry.path("what").asString()))
                .containsExactlyInAnyOrder("agenda.point-removed", "agenda.point-ticked", "agenda.point-added");
        assertThat(log.text()).doesNotContain("A quiet word").contains(point, roster.rep.toString());
        assertThat(page("/coaching/journal?aggregateId=" + id, roster.as(roster.administrator)))
                .contains("Point added to the agenda", "Point removed from the agenda").doesNotContain("A quiet word");
        assertThat(page(address, roster.as(roster.manager))).contains("What happened", "Point done");
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

    private Answer notes(String authorization, String address, String kind, int version, String words) {
        return form(address, authorization, "step=notes&kind=%s&version=%d&written=%s".formatted(kind, version,
                text(words)));
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

}
