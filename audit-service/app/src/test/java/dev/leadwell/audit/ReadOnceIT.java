package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.Statements;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page needs is read once per request: so many statements a page, however many blocks, events and sessions a
 * week has. Counted with them is what every page asks of the copy of People: two for the token, eight for the frame.
 */
class ReadOnceIT extends AuditIT {

    private static final String WEEK = "/audit/week/2026-11-16";
    private static final String API = "/api/audit/v1/weeks/2026-11-16";
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:pipeline
            DTSTART;TZID=Europe/Rome:20261102T090000
            DTEND;TZID=Europe/Rome:20261102T130000
            RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            SUMMARY:Pipeline review
            END:VEVENT
            END:VCALENDAR
            """;

    private Statements statements = new Statements();

    @BeforeEach
    void aWeekOfASessionAndACalendar() {
        statements = Statements.heard();
        assertThat(uploadWork(CALENDAR).status()).isEqualTo(201);
        cast.tellSession(feed, UUID.randomUUID(), 1, "held", "2026-11-18T13:00:00Z", false);
        Awaitility.await().until(() -> api.get(API, cast.asManager()).text().contains("one-on-one-coaching"));
        // The tenant's language is read every few seconds, not for every page.
        assertThat(api.get("/audit/calendars", cast.asManager()).status()).isEqualTo(200);
    }

    @AfterEach
    void quiet() {
        statements.close();
    }

    private void assertReads(int most, int status, String page, HttpRequest.Builder request) {
        String id = "read-once-" + UUID.randomUUID();
        Api.Answer answer = api.send(request.header("X-Request-Id", id).header("Accept", "text/html"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        List<String> sent = statements.of(id);
        assertThat(sent).as("%s sends %d statements and may send %d", page, sent.size(), most).isNotEmpty()
                .hasSizeLessThanOrEqualTo(most);
        assertThat(sent.stream().filter(one -> one.contains("week") || one.contains("calendar")))
                .as("%s asks its own tables the same twice", page).doesNotHaveDuplicates();
    }

    private HttpRequest.Builder page(String path, String who) {
        return api.request(path, who).GET();
    }

    private HttpRequest.Builder form(String verb, String fields) {
        return api.request(WEEK, cast.asManager())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("do=" + verb + "&" + fields));
    }

    @Test
    void myWeekIsGatheredOnce() {
        assertReads(23, 200, "my week", page(WEEK, cast.asManager()));
    }

    @Test
    void aWeekOverTheApiIsGatheredOnce() {
        String id = "read-once-" + UUID.randomUUID();
        api.send(page(API, cast.asManager()).header("X-Request-Id", id));
        assertThat(statements.of(id)).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void aStrokeOfAnyLengthGathersTheWeekOnceAndSavesItInOneStatement() {
        assertReads(19, 302, "a stroke", form("paint", "revision=0&category=vision&blocks=2026-11-16T08:00:00Z,"
                + "2026-11-16T08:30:00Z,2026-11-16T09:00:00Z,2026-11-16T09:30:00Z,2026-11-16T10:00:00Z"));
        assertReads(24, 200, "the page that answers it", page(WEEK, cast.asManager()));
    }

    @Test
    void aWholeWeekIsConfirmedInAsManyStatementsAsABlock() {
        assertReads(18, 302, "confirming all", form("confirm", "revision=0"));
    }

    @Test
    void aWeekIsSubmittedWithoutALookAtCalendars() {
        assertReads(21, 302, "submit", form("submit", "revision=0&idempotencyKey=once"));
    }

    @Test
    void theTeamPageReadsKeptTotals() {
        assertReads(18, 200, "teams", page("/audit/teams", cast.asVp()));
    }

    @Test
    void theCountOfTheNavigationIsKept() {
        api.get("/audit/fragments/nav", cast.asManager());
        assertReads(13, 200, "the count", page("/audit/fragments/nav", cast.asManager()));
    }

    @Test
    void homeGathersTheWeekOnce() {
        assertReads(20, 200, "audit's part of Home", page("/audit/fragments/home", cast.asManager()));
    }

    @Test
    void homeOfAManagerOfManagersAsksOnceWhoOfTheReportsLeads() {
        cast.tellManager(feed, "6", "Max", "Meyer");
        Awaitility.await().until(() -> api.get("/audit/teams", cast.asVp()).text().contains("Max Meyer"));
        assertReads(7, 200, "audit's part of Home", page("/audit/fragments/home", cast.asVp()));
    }
}
