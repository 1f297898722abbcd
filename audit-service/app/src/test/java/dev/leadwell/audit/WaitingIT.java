package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The figure in the navigation is kept, and is the one that counting the week gives, whatever was done meanwhile. */
class WaitingIT extends AuditIT {

    private static final String WEEKS = "/api/audit/v1/weeks/";
    private static final Pattern SHOWN = Pattern.compile("count-audit\\.my-week\"[^>]*>(\\d*)<");
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:pipeline
            DTSTART;TZID=Europe/Rome:20261102T090000
            DTEND;TZID=Europe/Rome:20261102T110000
            RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            SUMMARY:Pipeline review
            END:VEVENT
            BEGIN:VEVENT
            UID:away
            DTSTART;VALUE=DATE:20261119
            DTEND;VALUE=DATE:20261120
            X-MICROSOFT-CDO-BUSYSTATUS:OOF
            SUMMARY:Away
            END:VEVENT
            END:VCALENDAR
            """;

    private int shown() {
        Api.Answer answer = api.send(api.request("/audit/fragments/nav", cast.asManager()).header("Accept", "text/html")
                .GET());
        Matcher found = SHOWN.matcher(answer.text());
        assertThat(found.find()).as(answer.text()).isTrue();
        return found.group(1).isEmpty() ? 0 : Integer.parseInt(found.group(1));
    }

    private int counted(String weekStart) {
        JsonNode week = api.get(WEEKS + weekStart, cast.asManager()).json();
        return week.at("/head/state").asString().equals("submitted") ? 0 : week.get("waiting").asInt();
    }

    private void assertIsCounted(String after, int expected) {
        assertThat(counted(thisWeek())).as(after).isEqualTo(expected);
        assertThat(shown()).as("shown after " + after).isEqualTo(expected);
        assertThat(shown()).as("kept after " + after).isEqualTo(expected);
    }

    private String thisWeek() {
        return clock.instant().isBefore(java.time.Instant.parse("2026-11-22T23:00:00Z")) ? "2026-11-16" : "2026-11-23";
    }

    private void awaitShown(int expected) {
        Awaitility.await().untilAsserted(() -> assertThat(shown()).isEqualTo(expected));
    }

    private void edit(String week, String verb, Object body) {
        Api.Answer answer = edited(WEEKS + week + "/" + verb, "*", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String upload() {
        return uploadWork(CALENDAR).json().get("id").asString();
    }

    @Test
    void whatEditsSubmissionsAndCalendarsLeaveToBeAnsweredIsKept() {
        assertIsCounted("nothing", 0);
        String calendar = upload();
        assertIsCounted("an upload", 32);
        edit("2026-11-16", "confirm", Map.of("day", "2026-11-16"));
        assertIsCounted("a day confirmed", 28);
        edit("2026-11-16", "dismiss", Map.of("blocks", List.of("2026-11-17T08:00:00Z")));
        assertIsCounted("a dismissal", 24);
        edit("2026-11-16", "undo", Map.of());
        assertIsCounted("an undo", 28);
        edit("2026-11-23", "paint", Map.of("blocks", List.of("2026-11-23T08:00:00Z"), "category", "vision"));
        assertIsCounted("an edit of another week", 28);
        edit("2026-11-16", "submit", Map.of());
        assertIsCounted("a submission", 0);
        edit("2026-11-16", "reopen", Map.of("reason", "Forgot one"));
        assertIsCounted("a reopening", 28);
        assertThat(api.delete("/api/audit/v1/calendars/" + calendar, cast.asManager()).status()).isEqualTo(204);
        assertIsCounted("a calendar removed", 0);
    }

    @Test
    void whatSessionsLeaveAndTheNewWeekSayIsCountedAnew() {
        assertIsCounted("nothing", 0);
        UUID session = UUID.randomUUID();
        cast.tellSession(feed, session, 1, "scheduled", "2026-11-18T13:00:00Z", false);
        awaitShown(2);
        assertIsCounted("a session", 2);
        cast.tellSession(feed, session, 2, "scheduled", "2026-11-25T13:00:00Z", false);
        awaitShown(0);
        clock.set("2026-11-23T09:00:00Z");
        assertIsCounted("a new week", 2);
        cast.tellSession(feed, session, 3, "cancelled", "2026-11-25T13:00:00Z", false);
        awaitShown(0);
        assertIsCounted("a session cancelled", 0);
    }

    @Test
    void leaveTakesAwayWhatADayMarkedAwaySuggested() {
        upload();
        assertIsCounted("an upload", 32);
        UUID absence = UUID.randomUUID();
        feed.send(cast.tenant(), "people.absence-changed.v1", absence, 1, Map.of("absenceId", absence.toString(),
                "version", 1, "personId", cast.manager().toString(), "from", "2026-11-19", "to", "2026-11-20",
                "halfDays", List.of(), "paid", true, "withdrawn", false));
        awaitShown(20);
        assertIsCounted("leave", 20);
    }

    @Test
    void aHolidayIsOneForEverybody() {
        upload();
        assertIsCounted("an upload", 32);
        feed.send(cast.tenant(), "people.tenant-changed.v1", cast.tenant(), 2, Map.ofEntries(
                Map.entry("tenantId", cast.tenant().toString()), Map.entry("version", 2), Map.entry("name", "Test"),
                Map.entry("state", "active"), Map.entry("zone", "Europe/Rome"),
                Map.entry("firstDayOfWeek", "MONDAY"), Map.entry("locale", "en"), Map.entry("currency", "EUR"),
                Map.entry("holidays", List.of("2026-11-19")),
                Map.entry("live", false)));
        awaitShown(20);
        assertIsCounted("a holiday", 20);
    }

    @Test
    void pastWeeksThatAreBroughtAlongLeaveTheFigureAsItIs() {
        upload();
        Api.Answer answer = api.post("/api/audit/v1/history/weeks", cast.asProgram("history:write"), Map.of("weeks",
                List.of(Map.of("managerId", cast.manager().toString(), "weekStart", "2026-11-02", "totals",
                        List.of(Map.of("category", "vision", "blocks", 3))))));
        assertThat(answer.json().get("imported").asInt()).as(answer.text()).isEqualTo(1);
        assertIsCounted("an import", 32);
    }
}
