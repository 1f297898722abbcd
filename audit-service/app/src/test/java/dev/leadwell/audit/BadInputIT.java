package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bad input, named: a problem with the field and line, nothing half applied. */
class BadInputIT extends AuditIT {

    private Api.Answer upload(byte[] content) {
        return api.upload("/api/audit/v1/calendars", cast.asManager(), "file", "a.ics", content);
    }

    private Api.Answer upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsEmptyCutOffOrNoCalendarIsRefusedAndNothingIsKept() {
        Api.Answer empty = upload("");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().at("/faults/0/message").asString()).contains("empty");
        assertThat(upload("PK\u0003\u0004 zip").json().at("/faults/0/message").asString()).contains("not a calendar");
        Api.Answer cut = upload("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:2026");
        assertThat(cut.json().at("/faults/0/line").asInt()).isEqualTo(4);
        assertThat(cut.json().at("/faults/0/message").asString()).contains("cut off");
        assertThat(upload("BEGIN:VCALENDAR\nEND:VCALENDAR\n").json().at("/faults/0/message").asString())
                .contains("no event");
        assertThat(api.get("/api/audit/v1/calendars", cast.asManager()).json().get("items").size()).isZero();
    }

    @Test
    void aFileOf50MegabytesIsRefusedWithTheLimit() {
        try {
            Api.Answer refused = upload(new byte[50 * 1024 * 1024]);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.text()).contains("limit");
        } catch (java.io.UncheckedIOException refusedWhileSending) {
            // The server may close the connection on what is far beyond the limit before all was sent.
            assertThat(refusedWhileSending).hasMessageMatching(".*(reset|closed|Broken pipe|EOF).*");
        }
        assertThat(upload(new byte[11 * 1024 * 1024]).status()).isEqualTo(413);
    }

    @Test
    void anEndlessRuleIsFineAndOneWithoutBoundsIsLeftOutWithItsLine() {
        Api.Answer read = upload(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:19700101T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\n"
                        + "SUMMARY:Forecast\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:19700101T090000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n"
                        + "BEGIN:VEVENT\nUID:3\nDTSTART;TZID=Mars/Olympus:20261118T090000\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(read.status()).isEqualTo(201);
        assertThat(read.json().get("events").asInt()).isEqualTo(1);
        assertThat(read.json().at("/problems/0/line").asInt()).isEqualTo(12);
        assertThat(read.json().at("/problems/0/property").asString()).isEqualTo("RRULE");
        assertThat(read.json().at("/problems/1/message").asString()).contains("Mars/Olympus", "IANA");
        assertThat(api.get("/api/audit/v1/weeks/2026-11-16", cast.asManager()).json().get("waiting").asInt())
                .isEqualTo(14);
    }

    @Test
    void onlyUnreadableEventsRefuseTheFile() {
        Api.Answer refused = upload(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:3\nDTSTART;TZID=Mars/Olympus:20261118T090000\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/faults/0/line").asInt()).isEqualTo(4);
        assertThat(refused.json().at("/faults/0/field").asString()).isEqualTo("DTSTART");
    }

    @Test
    void theSamePushedEventTwiceIsOneAndWithdrawingTakesItBack() { // A11
        String path = "/api/audit/v1/people/" + cast.manager() + "/calendar-events";
        String event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:p\nDTSTART:20261118T090000Z\nDURATION:PT1H\nSUMMARY:Vision\nEND:VEVENT\nEND:VCALENDAR\n";
        for (int n = 0; n < 2; n++) {
            assertThat(push(path, event).status()).isEqualTo(204);
        }
        assertThat(api.get("/api/audit/v1/weeks/2026-11-16", cast.asManager()).json().get("waiting").asInt())
                .isEqualTo(2);
        assertThat(push(path,
                event.replace("END:VEVENT", "END:VEVENT\nBEGIN:VEVENT\nUID:q\nDTSTART:20261118T090000Z\nEND:VEVENT"))
                .status()).isEqualTo(422);
        assertThat(push(path, "rubbish").status()).isEqualTo(422);
        assertThat(api.delete(path + "?uid=p", cast.asProgram("calendar:write")).status()).isEqualTo(204);
        assertThat(api.get("/api/audit/v1/weeks/2026-11-16", cast.asManager()).json().get("waiting").asInt()).isZero();
    }

    private Api.Answer push(String path, String event) {
        return api.send(api.request(path, cast.asProgram("calendar:write")).header("Content-Type", "text/calendar")
                .PUT(HttpRequest.BodyPublishers.ofString(event)));
    }

    @Test
    void eachRowOfAHistoryHasItsResultAndALiveTenantTakesNone() { // P7
        Map<String, Object> good = Map.of("managerId", cast.manager(), "weekStart", "2026-11-09", "totals",
                List.of(Map.of("category", "vision", "blocks", 40), Map.of("category", "reports", "blocks", 40)));
        Map<String, Object> stranger = Map.of("managerId", UUID.randomUUID(), "weekStart", "2026-11-09", "totals",
                List.of());
        Map<String, Object> wednesday = Map.of("managerId", cast.manager(), "weekStart", "2026-11-04", "totals",
                List.of());
        Map<String, Object> thisWeek = Map.of("managerId", cast.manager(), "weekStart", "2026-11-16", "totals",
                List.of());
        String path = "/api/audit/v1/history/weeks";
        var rows = api.post(path, cast.asProgram("history:write"),
                Map.of("weeks", List.of(good, stranger, wednesday, thisWeek))).json();
        assertThat(rows.at("/imported").asInt()).as(rows.toString()).isEqualTo(1);
        assertThat(rows.at("/refused").asInt()).isEqualTo(3);
        assertThat(rows.at("/rows/0/verdict").asString()).isEqualTo("balanced");
        assertThat(rows.at("/rows/2/fault/message").asString()).contains("2026-11-02");
        assertThat(api.post(path, cast.asProgram("history:write"), Map.of("weeks", List.of(good))).json()
                .at("/unchanged").asInt()).isEqualTo(1);
        cast.tellTenant(feed, 2, true);
        org.awaitility.Awaitility.await().until(() -> api.post(path, cast.asProgram("history:write"),
                Map.of("weeks", List.of(good))).status() == 409);
    }

    @Test
    void aThresholdCountsFromItsWeekOnAndSenselessOnesAreNamed() {
        String path = "/api/audit/v1/settings";
        Map<String, Object> strict = Map.of("from", "2026-11-16", "threshold", "60", "minimumRecorded", "0",
                "excludedLimit", "15");
        assertThat(api.post(path, cast.asAdmin(), strict).status()).isEqualTo(201);
        assertThat(api.get("/api/audit/v1/weeks/2026-11-16", cast.asManager()).json().get("threshold").asString())
                .isEqualTo("60");
        assertThat(api.get("/api/audit/v1/weeks/2026-11-09", cast.asManager()).json().get("threshold").asString())
                .isEqualTo("50");
        Api.Answer refused = api.post(path, cast.asAdmin(), Map.of("from", "2026-11-16", "threshold", "101",
                "minimumRecorded", "80", "excludedLimit", "15", "upperLimit", "50"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("threshold", "upperLimit");
    }

    @Test
    void aRefusalIsACodeWithItsFiguresAndWordsOfTheReader() {
        var wednesday = Map.of("from", "2026-11-18", "threshold", "60", "minimumRecorded", "80", "excludedLimit", "15");
        Api.Answer refused = api.send(api.request("/api/audit/v1/settings", cast.asAdmin())
                .header("Content-Type", "application/json").header("Accept-Language", "de")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(tools.jackson.databind.json.JsonMapper.shared()
                        .writeValueAsString(wednesday))));
        var problem = refused.json();
        assertThat(problem.get("code").asString()).as(refused.text()).isEqualTo("refused.weeks-start");
        assertThat(problem.at("/arguments/1").asString()).isEqualTo("2026-11-16");
        assertThat(problem.at("/faults/0/message").asString())
                .isEqualTo("Wochen beginnen am Montag: Nehmen Sie den 16. November 2026.");
        assertThat(api.post("/api/audit/v1/settings", cast.asAdmin(), wednesday).json().get("detail").asString())
                .isEqualTo("Weeks start on Monday: use 16 November 2026.");
    }

    @Test
    void rubbishInABodyIsNamedAndNeverAServersFault() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        for (String body : List.of("", "{", "[]", "\"x\"", deep, "{\"weeks\":1}", "{\"weeks\":[{\"managerId\":\"x\"}]}",
                "{\"x\":1}")) {
            Api.Answer answer = api.post("/api/audit/v1/history/weeks", cast.asProgram("history:write"), body);
            assertThat(answer.status()).as(body.substring(0, Math.min(20, body.length())) + answer.text())
                    .isBetween(400, 422);
        }
        assertThat(api.get("/api/audit/v1/results?cursor=rubbish", cast.asManager()).status()).isEqualTo(400);
        assertThat(api.get("/api/audit/v1/results?limit=0", cast.asManager()).status()).isEqualTo(400);
        assertThat(api.get("/api/audit/v1/results?from=yesterday", cast.asManager()).status()).isEqualTo(400);
        assertThat(api.get("/api/audit/v1/teams?asOf=+999999999-01-01", cast.asVp()).status()).isBetween(400, 422);
        assertThat(api.get("/audit/week/nonsense", cast.asManager()).status()).isEqualTo(400);
    }

    @Test
    void resultsComeInPagesThatMissNothing() {
        List<Map<String, Object>> weeks = new java.util.ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            weeks.add(Map.of("managerId", cast.manager(), "weekStart",
                    java.time.LocalDate.of(2026, 11, 16).minusWeeks(n).toString(),
                    "totals", List.of(Map.of("category", "vision", "blocks", n))));
        }
        api.post("/api/audit/v1/history/weeks", cast.asProgram("history:write"), Map.of("weeks", weeks));
        List<String> seen = new java.util.ArrayList<>();
        String next = "";
        do {
            var page = api.get("/api/audit/v1/results?limit=2" + next, cast.asVp()).json();
            page.get("items").forEach(item -> seen.add(item.get("weekStart").asString()));
            next = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        } while (next != null);
        assertThat(seen).containsExactly("2026-11-09", "2026-11-02", "2026-10-26", "2026-10-19", "2026-10-12");
    }
}
