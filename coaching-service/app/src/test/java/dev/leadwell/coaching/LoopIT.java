package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.test.EventExamples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoopIT extends CoachingIT {

    @Test
    void eachPairOfTheRosterGetsItsTwoSeriesWithSessionsPlannedAhead() { // C1
        Roster roster = roster();
        JsonNode pairs = api.get("/api/coaching/v1/pairs", roster.as(roster.manager)).json().path("items");
        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).path("repId").asString()).isEqualTo(roster.rep.toString());
        assertThat(pairs.get(0).path("series")).extracting(series -> series.path("rule").asString())
                .containsExactlyInAnyOrder("FREQ=WEEKLY;INTERVAL=1", "FREQ=WEEKLY;INTERVAL=2");
        assertThat(sessions(roster, "pipeline-review")).hasSize(6);
        assertThat(sessions(roster, "development")).hasSizeBetween(3, 4);
        assertThat(outbox.of(roster.tenant, SESSION_CHANGED))
                .allSatisfy(seen -> EventExamples.assertKeepsSchema(SESSION_CHANGED, seen.payload()))
                .allSatisfy(seen -> assertThat(seen.payload()).doesNotContain("Ana", "Martha"));
    }

    @Test
    void aHeldSessionIsPublishedAndKeepsItsWindowAtOnce() { // C3
        Roster roster = roster();
        clock.set("2020-11-18T12:00:00Z");
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        var held = act(roster, roster.manager, id, "hold",
                Map.of("startedAt", "2020-11-18T09:00:00Z", "minutes", 30));
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        var event = outbox.of(roster.tenant, SESSION_CHANGED).getLast();
        assertThat(event.data().path("state").asString()).isEqualTo("held");
        assertThat(event.data().path("auditCategory").asString()).isEqualTo("pipeline-review");
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("outcome").asString()).isEqualTo("kept");
    }

    @Test
    void aWindowThatPassesWithoutASessionIsNotKeptAndOneRecordedLateIs() {
        Roster roster = roster();
        clock.set("2020-11-23T07:00:00Z");
        upkeep(roster);
        JsonNode missed = window(roster, "pipeline-review", "2020-11-16");
        assertThat(missed.path("outcome").asString()).isEqualTo("not-kept");
        assertThat(missed.path("cause").asString()).isEqualTo("missed");
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        assertThat(api.get(SESSIONS + "/" + id, roster.as(roster.rep)).json().path("state").asString())
                .isEqualTo("missed");
        act(roster, roster.manager, id, "hold", Map.of("startedAt", "2020-11-20T09:00:00Z", "minutes", 24));
        JsonNode kept = window(roster, "pipeline-review", "2020-11-16");
        assertThat(kept.path("outcome").asString()).isEqualTo("kept");
        assertThat(kept.path("version").asLong()).isEqualTo(2);
        upkeep(roster);
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("version").asLong()).isEqualTo(2);
    }

    @Test
    void anAbsenceExcusesAWindowAlsoAfterwardsAndItsWithdrawalNoLonger() {
        Roster roster = roster();
        clock.set("2020-11-23T07:00:00Z");
        upkeep(roster);
        UUID absence = roster.absence(roster.rep, "2020-11-16", "2020-11-21");
        awaitWindow(roster, "pipeline-review", "2020-11-16", "excused");
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("excusedClass").asString())
                .isEqualTo("absence");
        assertThat(session(roster, "pipeline-review", "2020-11-16").path("state").asString()).isEqualTo("excused");
        roster.absence(absence, roster.rep, "2020-11-16", "2020-11-21", true);
        awaitWindow(roster, "pipeline-review", "2020-11-16", "not-kept");
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("version").asLong()).isEqualTo(3);
    }

    @Test
    void leaveAheadMovesWhatIsPlanned() { // C2
        Roster roster = roster();
        JsonNode before = session(roster, "pipeline-review", "2020-11-23");
        roster.absence(roster.rep, "2020-11-23", "2020-11-26");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                session(roster, "pipeline-review", "2020-11-23").path("plannedStart").asString())
                .isGreaterThan("2020-11-26").isGreaterThan(before.path("plannedStart").asString()));
    }

    @Test
    void aContestTakesAWindowOutAndItsWithdrawalBack() {
        Roster roster = roster();
        clock.set("2020-11-18T12:00:00Z");
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        act(roster, roster.manager, id, "hold", Map.of("startedAt", "2020-11-18T09:00:00Z", "minutes", 30));
        var contested = act(roster, roster.rep, id, "contest", Map.of("reason", "It was five minutes"));
        assertThat(contested.status()).as(contested.text()).isEqualTo(200);
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("cause").asString()).isEqualTo("contested");
        assertThat(outbox.of(roster.tenant, SESSION_CHANGED).getLast().data().path("contested").asBoolean()).isTrue();
        assertThat(outbox.all(roster.tenant)).noneMatch(seen -> seen.payload().contains("five minutes"));
        act(roster, roster.rep, id, "withdraw-contest", Map.of());
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("outcome").asString()).isEqualTo("kept");
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("version").asLong()).isEqualTo(3);
    }

    @Test
    void bothKindsLessThan15MinutesApartAreOneMeeting() {
        Roster roster = roster();
        clock.set("2020-11-18T15:00:00Z");
        String review = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        JsonNode development = sessions(roster, "development").getFirst();
        act(roster, roster.manager, development.path("id").asString(), "hold",
                Map.of("startedAt", "2020-11-18T09:00:00Z", "minutes", 45));
        String start = development.path("window").path("start").asString();
        assertThat(window(roster, "development", start).path("outcome").asString()).isEqualTo("kept");
        act(roster, roster.manager, review, "hold", Map.of("startedAt", "2020-11-18T09:50:00Z", "minutes", 30));
        assertThat(window(roster, "development", start).path("cause").asString()).isEqualTo("combined");
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("outcome").asString()).isEqualTo("kept");
        act(roster, roster.manager, review, "hold", Map.of("startedAt", "2020-11-18T10:30:00Z", "minutes", 30));
        assertThat(window(roster, "development", start).path("outcome").asString()).isEqualTo("kept");
    }

    @Test
    void onAChangeOfManagerTheSeriesGoesOnAndTheCutWindowIsDueToNeither() { // C1
        Roster roster = roster();
        UUID nils = UUID.randomUUID();
        roster.person(nils, "Nils", "", List.of(Roster.assignment("2015-01-01", null, roster.vp, "Sales manager")));
        roster.person(roster.rep, "Ana", "", List.of(
                Roster.assignment("2016-03-01", "2020-11-25", roster.manager, "Rep"),
                Roster.assignment("2020-11-25", null, nils, "Senior rep")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                session(roster, "pipeline-review", "2020-11-30").path("managerId").asString())
                .isEqualTo(nils.toString()));
        clock.set("2020-12-07T07:00:00Z");
        upkeep(roster);
        assertThat(windows(roster)).filteredOn(window -> window.path("kind").asString().equals("pipeline-review"))
                .extracting(window -> window.path("windowStart").asString() + " "
                        + window.path("managerId").asString())
                .containsExactlyInAnyOrder("2020-11-16 " + roster.manager, "2020-11-30 " + nils);
        JsonNode pairs = api.get("/api/coaching/v1/pairs", roster.as(nils)).json().path("items");
        assertThat(pairs).hasSize(1);
    }

    @Test
    void holidaysThatBecomeKnownExcuseToo() {
        Roster roster = roster();
        clock.set("2020-11-23T07:00:00Z");
        upkeep(roster);
        roster.tenant(List.of("2020-11-16", "2020-11-17", "2020-11-18", "2020-11-19", "2020-11-20"), false);
        awaitWindow(roster, "pipeline-review", "2020-11-16", "excused");
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("excusedClass").asString())
                .isEqualTo("holiday");
    }
}
