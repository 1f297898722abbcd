package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class MakeUpIT extends CoachingIT {

    private static final String API = "/api/coaching/v1";
    private static final String MISSED = "2020-11-16";
    private static final String NEXT = "2020-11-23";

    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aMakeUpThatIsContestedNoLongerMakesUpUntilItIsNamedAgain() { // C3
        Roster roster = roster();
        String own = heldInTheNextWindow(roster, "2020-11-24T09:00:00Z");
        String beside = heldBeside(roster);
        assertThat(windowOf(own, roster).path("outcome").asString()).isEqualTo("kept");
        name(roster, beside);
        assertThat(missed(roster).path("madeUpBy").asString()).isEqualTo(beside);

        act(roster, roster.rep, beside, "contest", Map.of("reason", "It was five minutes"));
        assertOwed(roster, 3);
        act(roster, roster.rep, beside, "withdraw-contest", Map.of());
        assertOwed(roster, 3);
        name(roster, beside);
        assertThat(missed(roster).path("madeUpBy").asString()).isEqualTo(beside);
        assertThat(journalled(roster)).containsExactlyInAnyOrder("window.made-up", "window.make-up-withdrawn",
                "window.made-up");
    }

    @Test
    void aMakeUpThatIsRecordedAgainAsTooShortNoLongerMakesUp() {
        Roster roster = roster();
        heldInTheNextWindow(roster, "2020-11-24T09:00:00Z");
        String beside = heldBeside(roster);
        name(roster, beside);
        act(roster, roster.manager, beside, "hold", Map.of("startedAt", "2020-11-26T09:00:00Z", "minutes", 30));
        assertThat(missed(roster).path("madeUpBy").asString()).isEqualTo(beside);
        act(roster, roster.manager, beside, "hold", Map.of("startedAt", "2020-11-26T09:00:00Z", "minutes", 23));
        assertOwed(roster, 3);
    }

    @Test
    void aMakeUpThatComesToKeepItsOwnWindowNoLongerMakesUpForAnother() {
        Roster roster = roster();
        String own = heldInTheNextWindow(roster, "2020-11-24T09:00:00Z");
        String beside = heldBeside(roster);
        name(roster, beside);
        act(roster, roster.rep, own, "contest", Map.of("reason", "It was five minutes"));
        assertThat(windowOf(own, roster).path("sessionId").asString()).isEqualTo(beside);
        assertOwed(roster, 3);
    }

    @Test
    void aMakeUpThatBecomesOneMeetingWithTheOtherKindNoLongerMakesUp() {
        Roster roster = roster();
        List<JsonNode> development = sessions(roster, "development");
        clock.set("2020-12-14T07:00:00Z");
        upkeep(roster);
        String missed = development.get(0).path("window").path("start").asString();
        String late = development.get(1).path("id").asString();
        String beside = scheduled(roster, "development", "2020-12-10T08:00:00Z");
        hold(roster, late, "2020-12-09T09:00:00Z", 45);
        hold(roster, beside, "2020-12-10T09:00:00Z", 45);
        name(roster, window(roster, "development", missed), beside);
        hold(roster, session(roster, "pipeline-review", "2020-12-07").path("id").asString(), "2020-12-10T09:50:00Z",
                30);
        assertThat(window(roster, "development", missed).has("madeUpBy")).isFalse();
        assertThat(window(roster, "development", missed).path("outcome").asString()).isEqualTo("not-kept");
    }

    @Test
    void aMakeUpWhoseOwnWindowIsBroughtAlongLaterKeepsThatWindowOnly() {
        Roster roster = roster();
        history(roster, "2020-09-07", "2020-09-16", List.of(Map.of("repId", roster.rep, "kind", "pipeline-review",
                "startedAt", "2020-09-15T09:00:00Z")));
        String held = api.get(SESSIONS + "?from=2020-09-15&to=2020-09-16", roster.program("coaching:read")).json()
                .at("/items/0/id").asString();
        name(roster, window(roster, "pipeline-review", "2020-09-07"), held);
        history(roster, "2020-09-14", "2020-09-21", List.of());
        assertThat(window(roster, "pipeline-review", "2020-09-14").path("sessionId").asString()).isEqualTo(held);
        assertThat(window(roster, "pipeline-review", "2020-09-07").has("madeUpBy")).isFalse();
    }

    @Test
    void onlyThePersonWhoOwedItNamesTheSessionThatMakesUpAndOnlyOnce() { // C3
        Roster roster = roster();
        String own = heldInTheNextWindow(roster, "2020-11-24T09:00:00Z");
        String beside = heldBeside(roster);
        for (String other : List.of(roster.program("coaching:read", "coaching:write"), roster.as(roster.rep),
                roster.as(roster.vp))) {
            assertThat(named(roster, other, beside).status()).isEqualTo(403);
        }
        String manager = roster.as(roster.manager);
        assertThat(named(roster, manager, own).status()).as("keeps its own window").isEqualTo(422);
        assertThat(named(roster, manager, java.util.UUID.randomUUID().toString()).status()).isEqualTo(422);
        clock.set("2020-12-01T12:00:00Z");
        String late = scheduled(roster, "pipeline-review", "2020-12-01T08:00:00Z");
        hold(roster, late, "2020-12-01T08:00:00Z", 30);
        assertThat(named(roster, manager, late).status()).as("after the next window").isEqualTo(422);
        name(roster, beside);
        assertThat(named(roster, manager, beside).status()).as("the same again").isEqualTo(200);
        String another = scheduled(roster, "pipeline-review", "2020-11-27T08:00:00Z");
        hold(roster, another, "2020-11-27T08:00:00Z", 30);
        assertThat(named(roster, manager, another).status()).as("made up for already").isEqualTo(409);
    }

    private dev.leadwell.test.Api.Answer named(Roster roster, String who, String session) {
        return api.post(API + "/windows/" + missed(roster).path("windowId").asString() + "/make-up", who,
                Map.of("sessionId", session));
    }

    /** The first window passed without a session; that of the next is held. */
    private String heldInTheNextWindow(Roster roster, String start) {
        clock.set("2020-11-27T12:00:00Z");
        upkeep(roster);
        String own = session(roster, "pipeline-review", NEXT).path("id").asString();
        hold(roster, own, start, 30);
        return own;
    }

    private String heldBeside(Roster roster) {
        String beside = scheduled(roster, "pipeline-review", "2020-11-26T08:00:00Z");
        hold(roster, beside, "2020-11-26T08:00:00Z", 30);
        return beside;
    }

    private String scheduled(Roster roster, String kind, String start) {
        var answer = api.post(SESSIONS, roster.as(roster.manager),
                Map.of("repId", roster.rep, "kind", kind, "start", start));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private void hold(Roster roster, String id, String start, int minutes) {
        var answer = act(roster, roster.manager, id, "hold", Map.of("startedAt", start, "minutes", minutes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void history(Roster roster, String from, String to, List<Map<String, Object>> sessions) {
        var answer = api.post(API + "/history/sessions", roster.program("history:write"),
                Map.of("managerId", roster.manager, "from", from, "to", to, "sessions", sessions));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void name(Roster roster, String session) {
        name(roster, missed(roster), session);
    }

    private void name(Roster roster, JsonNode window, String session) {
        var answer = api.post(API + "/windows/" + window.path("windowId").asString() + "/make-up",
                roster.as(roster.manager), Map.of("sessionId", session));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<String> journalled(Roster roster) {
        return Tenancy.call(roster.tenant, () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(
                status -> jdbc.sql("select what from journal where aggregate_type = 'window'")
                        .query(String.class).list())));
    }

    private JsonNode missed(Roster roster) {
        return window(roster, "pipeline-review", MISSED);
    }

    private JsonNode windowOf(String own, Roster roster) {
        JsonNode window = window(roster, "pipeline-review", NEXT);
        assertThat(window.path("outcome").asString()).as(own).isEqualTo("kept");
        return window;
    }

    private void assertOwed(Roster roster, long version) {
        assertThat(missed(roster).has("madeUpBy")).as(missed(roster).toString()).isFalse();
        assertThat(missed(roster).path("outcome").asString()).isEqualTo("not-kept");
        assertThat(missed(roster).path("version").asLong()).isEqualTo(version);
    }
}
