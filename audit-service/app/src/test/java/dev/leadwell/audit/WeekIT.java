package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.OutboxProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A manager's week from the calendar to a submitted result, over HTTP on real parts. */
class WeekIT extends AuditIT {

    private static final String WEEK = "/api/audit/v1/weeks/2026-11-16";
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:pipeline
            DTSTART;TZID=Europe/Rome:20261102T090000
            DTEND;TZID=Europe/Rome:20261102T130000
            RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            SUMMARY:Pipeline review
            END:VEVENT
            BEGIN:VEVENT
            UID:coaching
            DTSTART;TZID=W. Europe Standard Time:20261102T140000
            DTEND;TZID=W. Europe Standard Time:20261102T180000
            RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            SUMMARY:Call coaching
            ATTENDEE;CN=Ana Ruiz:mailto:ana@foodmart.example
            END:VEVENT
            BEGIN:VEVENT
            UID:lunch
            DTSTART:20261102T130000
            DURATION:PT1H
            RRULE:FREQ=DAILY
            SUMMARY:Lunch
            END:VEVENT
            BEGIN:VEVENT
            UID:secret
            CLASS:PRIVATE
            DTSTART;TZID=Europe/Rome:20261119T190000
            DTEND;TZID=Europe/Rome:20261119T200000
            SUMMARY:Job interview elsewhere
            END:VEVENT
            BEGIN:VEVENT
            UID:bare
            DTSTART;TZID=Europe/Rome:20261119T200000
            DTEND;TZID=Europe/Rome:20261119T203000
            SUMMARY:1:1 Priya
            END:VEVENT
            END:VCALENDAR
            """;

    @Autowired
    OutboxProbe outbox;

    private void upload() {
        Api.Answer answer = uploadWork(CALENDAR);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private Api.Answer edit(String verb, String ifMatch, Object body) {
        return edited(WEEK + "/" + verb, ifMatch, body);
    }

    private static List<JsonNode> blocks(JsonNode week, String state) {
        List<JsonNode> found = new ArrayList<>();
        week.get("blocks").forEach(block -> {
            if (block.get("state").asString().equals(state)) {
                found.add(block);
            }
        });
        return found;
    }

    @Test
    void fromACalendarToASubmittedBalancedWeekAndBackAgain() { // A3, A5, A7
        upload();
        Api.Answer seen = api.get(WEEK, cast.asManager());
        assertThat(seen.header("ETag")).isEqualTo("\"0\"");
        assertThat(blocks(seen.json(), "suggested")).hasSize(40 + 40 + 14 + 2 + 1);
        assertThat(seen.text()).doesNotContain("elsewhere");

        Api.Answer confirmed = edit("confirm", "\"0\"", Map.of());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(blocks(confirmed.json(), "suggested")).as("only what is undecided is left").hasSize(1);
        assertThat(confirmed.json().at("/confirmed/percent").asString()).isEqualTo("50.0");
        assertThat(confirmed.json().at("/verdict").asString()).isEqualTo("balanced");

        Api.Answer submitted = edit("submit", "\"1\"", Map.of());
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(submitted.json().get("verdict").asString()).isEqualTo("balanced");
        assertThat(submitted.json().get("backedLeadershipBlocks").asInt()).isEqualTo(40);
        assertThat(edit("paint", "\"2\"", Map.of("blocks", List.of("2026-11-16T06:00:00Z"), "category", "vision"))
                .status()).isEqualTo(409);

        assertThat(edit("reopen", "\"2\"", Map.of("reason", "Forgot one")).json().get("version").asInt()).isEqualTo(2);
        assertThat(api.get("/api/audit/v1/results", cast.asVp()).json().get("items").size()).isZero();
        assertThat(edit("paint", "\"3\"", Map.of("blocks", List.of("2026-11-16T06:00:00Z"), "category", "reports"))
                .json().at("/verdict").asString()).as("40 of 81").isEqualTo("under-led");
        Api.Answer again = edit("submit", "\"4\"", Map.of());
        assertThat(again.json().get("version").asInt()).isEqualTo(2);
        assertThat(again.json().get("reopenings").asInt()).isEqualTo(1);

        List<OutboxProbe.Seen> events = outbox.all(cast.tenant());
        assertThat(events).extracting(OutboxProbe.Seen::type, OutboxProbe.Seen::version).containsExactly(
                org.assertj.core.groups.Tuple.tuple("audit.week-submitted.v1", 1L),
                org.assertj.core.groups.Tuple.tuple("audit.week-reopened.v1", 2L),
                org.assertj.core.groups.Tuple.tuple("audit.week-submitted.v1", 3L));
        events.forEach(event -> EventExamples.assertKeepsSchema(event.type(), event.payload()));
        assertThat(events).allSatisfy(event -> assertThat(event.payload()).doesNotContain("Pipeline review", "Priya"));
        assertThat(events.getLast().data().get("verdict").asString()).isEqualTo("under-led");
        JsonNode results = api.get("/api/audit/v1/results", cast.asVp()).json().get("items");
        assertThat(results.size()).as("only the second edition counts").isEqualTo(1);
        assertThat(results.get(0).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoEditTheSameWeekTheSecondIsToldWhatChangedAndNothingIsLost() { // A7
        Map<String, Object> first = Map.of("blocks", List.of("2026-11-16T08:00:00Z"), "category", "vision");
        Map<String, Object> second = Map.of("blocks", List.of("2026-11-16T09:00:00Z"), "category", "reports");
        assertThat(edit("paint", "\"0\"", first).status()).isEqualTo(200);

        Api.Answer refused = edit("paint", "\"0\"", second);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.header("ETag")).isEqualTo("\"1\"");
        assertThat(refused.json().at("/current/changedBy/0/blocks/0").asString()).isEqualTo("2026-11-16T08:00:00Z");
        assertThat(blocks(refused.json().get("current"), "confirmed")).hasSize(1);

        assertThat(blocks(edit("paint", "\"1\"", second).json(), "confirmed")).hasSize(2);
        assertThat(edit("paint", "", second).status()).isEqualTo(428);
    }

    @Test
    void twoEditsAtOnceNeverBothWin() throws Exception { // A7
        List<java.util.concurrent.Callable<Integer>> edits = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            String start = "2026-11-17T1" + n + ":00:00Z";
            edits.add(() -> edit("paint", "\"0\"", Map.of("blocks", List.of(start), "category", "vision")).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(edits)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).contains(412).hasSize(6);
        assertThat(blocks(api.get(WEEK, cast.asManager()).json(), "confirmed")).hasSize(1);
    }

    @Test
    void aHeldSessionSuggestsItsBlocksAContestMarksThemAndAMissedOneTakesThemBack() { // A8
        UUID session = UUID.randomUUID();
        cast.tellSession(feed, session, 1, "scheduled", "2026-11-18T09:00:00Z", false);
        awaitSuggested(2);
        cast.tellSession(feed, session, 3, "held", "2026-11-18T10:00:00Z", true);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                blocks(api.get(WEEK, cast.asManager()).json(), "suggested"))
                .allSatisfy(block -> assertThat(block.path("contested").asBoolean()).isTrue())
                .extracting(block -> block.get("label").asString()).containsExactly("11:00", "11:30"));
        cast.tellSession(feed, session, 2, "missed", "2026-11-18T09:00:00Z", false);
        cast.tellSession(feed, session, 4, "missed", "2026-11-18T10:00:00Z", false);
        awaitSuggested(0);
    }

    private void awaitSuggested(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> blocks(api.get(WEEK, cast.asManager()).json(), "suggested").size() == count);
    }

    @Test
    void anEventThatOnlyMirrorsASessionSuggestsNothingOnceThatIsDisplaced() { // A8
        UUID session = UUID.randomUUID();
        cast.tellSession(feed, session, 1, "displaced", "2026-11-18T09:00:00Z", false);
        String mirror = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:%s@leadwell
                DTSTART:20261118T090000Z
                DTEND:20261118T094500Z
                SUMMARY:Development: Ana
                END:VEVENT
                END:VCALENDAR
                """.formatted(session);
        assertThat(api.upload("/api/audit/v1/calendars", cast.asManager(), "file", "m.ics",
                mirror.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
        awaitSuggested(0);
    }

    @Test
    void aDismissedSuggestionStaysAwayWhenTheCalendarIsReadAgainAndComesBackByUndo() { // A2
        upload();
        Api.Answer dismissed = edit("dismiss", "\"0\"", Map.of("blocks", List.of("2026-11-18T08:00:00Z")));
        assertThat(dismissed.status()).as(dismissed.text()).isEqualTo(200);
        assertThat(blocks(dismissed.json(), "dismissed")).as("the whole occurrence").hasSize(8);
        upload();
        assertThat(blocks(api.get(WEEK, cast.asManager()).json(), "dismissed")).hasSize(8);
        assertThat(blocks(edit("undo", "\"1\"", Map.of()).json(), "dismissed")).isEmpty();
    }

    @Test
    void aCorrectionIsLearnedForTitlesLikeItAndForgottenByUndo() { // A4
        upload();
        Api.Answer painted = edit("paint", "\"0\"",
                Map.of("blocks", List.of("2026-11-18T08:00:00Z", "2026-11-18T08:30:00Z"), "category", "forecast"));
        JsonNode other = blocks(painted.json(), "suggested").getFirst();
        assertThat(other.at("/category").asString()).isEqualTo("forecast");
        assertThat(other.at("/reason/kind").asString()).isEqualTo("correction");
        assertThat(other.at("/reason/times").asInt()).isEqualTo(1);
        assertThat(blocks(edit("undo", "\"1\"", Map.of()).json(), "suggested").getFirst().at("/category").asString())
                .isEqualTo("pipeline-review");
    }

    @Test
    void aCopiedWeekBringsCategoriesToTheSamePlacesAndNoTitles() {
        edit("paint", "\"0\"",
                Map.of("blocks", List.of("2026-11-16T08:00:00Z"), "category", "vision", "title", "Mine"));
        Api.Answer copied = api.send(api.request("/api/audit/v1/weeks/2026-11-23/copy", cast.asManager())
                .header("If-Match", "\"0\"").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"from\":\"2026-11-16\"}")));
        assertThat(blocks(copied.json(), "confirmed")).hasSize(1)
                .allSatisfy(block -> assertThat(block.get("start").asString()).isEqualTo("2026-11-23T08:00:00Z"));
        assertThat(copied.text()).doesNotContain("Mine");
    }

    @Test
    void theSameSubmissionSentTwiceHasOneEffectAndOneAnswer() {
        String key = UUID.randomUUID().toString();
        Api.Answer first = submit(key);
        Api.Answer second = submit(key);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.json().get("verdict").asString()).isEqualTo("incomplete");
        assertThat(outbox.of(cast.tenant(), "audit.week-submitted.v1")).hasSize(1);
    }

    private Api.Answer submit(String key) {
        return api.send(api.request(WEEK + "/submit", cast.asManager()).header("If-Match", "\"0\"")
                .header("Idempotency-Key", key).POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void aWeekOutOfEverySensibleRangeOrOnAWrongDayIsRefusedWithTheWayOut() {
        for (String bad : List.of("0001-01-01", "1999-12-27", "2031-01-06", "9999-12-27", "2026-11-18")) {
            Api.Answer answer = api.get("/api/audit/v1/weeks/" + bad, cast.asManager());
            assertThat(answer.status()).as(bad).isEqualTo(422);
            assertThat(answer.json().at("/faults/0/field").asString()).isEqualTo("weekStart");
        }
        assertThat(api.get("/api/audit/v1/weeks/2026-02-31", cast.asManager()).status()).isEqualTo(400);
        assertThat(api.get("/api/audit/v1/weeks/+999999999-12-31", cast.asManager()).status()).isBetween(400, 422);
        assertThat(edit("paint", "\"0\"", Map.of("blocks", List.of("2026-11-16T08:07:00Z"), "category", "vision"))
                .status()).isEqualTo(422);
        assertThat(edit("paint", "\"0\"", Map.of("blocks", List.of("2026-11-16T08:00:00Z"), "category", "golf"))
                .status()).isEqualTo(400);
        assertThat(edit("paint", "\"0\"", Map.of("blocks", List.of(), "x", 1)).status()).isEqualTo(400);
    }
}
