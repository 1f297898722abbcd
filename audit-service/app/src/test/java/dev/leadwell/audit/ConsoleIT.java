package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pages of a manager. */
class ConsoleIT extends Console {

    @Test
    void myWeekShowsSuggestionsAndIsWorkedByForms() throws IOException {
        cast.tellSession(feed, UUID.randomUUID(), 1, "held", "2026-11-17T09:00:00Z", true);
        org.awaitility.Awaitility.await().until(() -> page(WEEK, cast.asManager()).contains("Development: Ana"));
        String seen = page(WEEK, cast.asManager());
        assertThat(seen).contains("16–22 November 2026", "Confirm 7", "Pipeline review: &lt;North&gt;",
                "Legal: unblock MSA", "contested", "Heading for").doesNotContain("<North>");
        assertThat(page(WEEK + "?at=2026-11-18T13:30:00Z", cast.asManager())).contains(
                "The title says &quot;unblock&quot;",
                "Wed 18, 14:30–15:30, 2 blocks");
        assertThat(page(WEEK + "?at=2026-11-19T10:00:00Z", cast.asManager())).contains("Undecided");
        assertThat(page(WEEK + "?whole=true", cast.asManager())).contains(">00:00<");

        assertThat(form("confirm", "revision=0&day=2026-11-16").header("Location")).isEqualTo(WEEK);
        assertThat(form("paint", "revision=1&day=2026-11-20&from=09:00&to=10:30&category=vision&title=Mine&with=vision")
                .header("Location")).isEqualTo(WEEK + "?with=vision");
        assertThat(form("dismiss", "revision=2&blocks=2026-11-19T10:00:00Z").status()).isEqualTo(302);
        assertThat(page(WEEK, cast.asManager())).contains("block lead confirmed", "Mine", "dismissed",
                "Fri 20, 10:30, empty: paint");
        assertThat(page(WEEK, cast.asManager())).contains("Dismissed: 1 event, 15:40.", "value=\"undo\"");
        assertThat(form("undo", "revision=3").status()).isEqualTo(302);

        Api.Answer conflict = form("paint", "revision=1&blocks=2026-11-20T13:00:00Z&category=reports");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Changed meanwhile", "You, in another window, 18 November 2026, 15:40",
                "Save mine over it", "Fri 20, 14:00", ">Reports, confirmed<", ">empty<",
                "name=\"revision\" value=\"4\"",
                "value=\"2026-11-20T13:00:00Z\"", "name=\"do\" value=\"paint\"");
        assertThat(form("paint", "revision=2&blocks=2026-11-20T08:00:00Z&category=vision").text())
                .as("both wanted the same").contains("You both wanted the same.");
    }

    @Test
    void whatIsRefusedOfAWeekStaysOnItsPage() throws IOException {
        assertThat(page(WEEK, cast.asManager())).contains("Nothing to take back");
        Api.Answer nothing = form("undo", "revision=0");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Nothing was edited in this week", "Paint with");
        Api.Answer backwards = form("paint",
                "revision=0&day=2026-11-20&from=12:00&to=10:30&category=vision&title=Kept+as+typed");
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.text()).contains("To: The end must be after the start", "value=\"Kept as typed\"",
                "value=\"12:00\"", "aria-describedby=\"to-fault\"");
        form("submit", "revision=0&idempotencyKey=once");
        Api.Answer shortly = form("reopen", "revision=1&idempotencyKey=twice&reason=x");
        assertThat(shortly.status()).isEqualTo(422);
        assertThat(shortly.text()).contains("Reason: Say in a few words", "name=\"reason\" value=\"x\"");
        assertThat(form("submit", "revision=1&idempotencyKey=again").text()).contains("This week is submitted already");
        assertThat(form("nonsense", "revision=1").status()).isEqualTo(400);
        String next = page("/audit/week/2026-11-23", cast.asManager());
        assertThat(next).contains("Can be submitted from Mon 23 November 2026 on", "disabled=\"disabled\"");
        assertThat(page(WEEK + "?show=2026-11-20", cast.asManager())).as("the day shown stays").doesNotContain("??");
    }

    @Test
    void submittingSaysWhatIsNotConfirmedAndConfirmsItIfWanted() throws IOException {
        assertThat(page(WEEK, cast.asManager())).contains("7 blocks are suggested and not confirmed.",
                "Confirm 5 and submit", "Submit as it is", "As it is", "All confirmed");
        Api.Answer submitted = form("submit", "revision=0&all=true&idempotencyKey=once");
        assertThat(submitted.header("Location")).isEqualTo("/audit/result?week=2026-11-16&done=submitted");
        assertThat(form("submit", "revision=0&all=true&idempotencyKey=once").status()).as("sent twice").isEqualTo(302);
        assertThat(page("/audit/result", cast.asManager())).contains("Pipeline review", "Barrier removal");
    }

    @Test
    void aSubmittedWeekHasItsResultAndIsOpenedAgainWithAReason() throws IOException {
        form("confirm", "revision=0");
        Api.Answer submitted = form("submit", "revision=1&idempotencyKey=once");
        assertThat(submitted.header("Location")).isEqualTo("/audit/result?week=2026-11-16&done=submitted");
        assertThat(form("submit", "revision=1&idempotencyKey=once").status()).as("sent twice").isEqualTo(302);
        assertThat(page("/audit/result?week=2026-11-16&done=submitted", cast.asManager()))
                .contains("Week submitted.", "Incomplete", "blocks needed are confirmed", "Pipeline review");
        assertThat(page(WEEK, cast.asManager())).contains("submitted, version 1", "Open it again")
                .doesNotContain("Submit week");
        assertThat(form("reopen", "revision=2&idempotencyKey=twice&reason=Forgot+Friday").status()).isEqualTo(302);
        assertThat(page(WEEK, cast.asManager())).contains("open again for version 2", "Submit week");
        assertThat(page("/audit/result", cast.asManager())).contains("No week submitted yet");
    }

    @Test
    void calendarsTellWhatCouldNotBeReadAndARefusedFileIsExplained() throws IOException {
        assertThat(page("/audit/calendars", cast.asManager())).contains("Work", "1 event could not be read",
                "Nowhere/Land", "Use an IANA name");
        Api.Answer refused = api.upload("/audit/calendars", cast.asManager(), "file", "x.ics",
                "hello".getBytes(StandardCharsets.UTF_8), "name=Home");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).as("the form stays").contains("One thing needs to be put right.",
                "Calendar file: This is not a calendar", "aria-describedby=\"file-fault\"", "value=\"Home\"")
                .doesNotContain("calendar-fault.");
        Api.Answer unreadable = api.upload("/audit/calendars", cast.asManager(), "file", "x.ics",
                CALENDAR.replace("Europe/Rome", "Nowhere/Land").getBytes(StandardCharsets.UTF_8));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text()).contains("Why the file was not read", "None of its events can be read: 4 are");
        assertThat(page("/audit/calendars?order=-name", cast.asManager())).contains("aria-sort=\"descending\"",
                "Its 3 events suggest nothing any more. What you confirmed stays.");
        assertThat(api.get("/audit/calendars", TestTokens.wishing(cast.asManager(), "de", "Europe/Rome")).text())
                .contains("Die Zone „Nowhere/Land“ ist unbekannt").doesNotContain("??");
        JsonNode problem = api.send(api.request("/api/audit/v1/calendars", cast.asManager())
                .header("Accept-Language", "de").GET()).json().at("/items/0/problems/0");
        assertThat(problem.get("code").asString()).isEqualTo("zone-unknown");
        assertThat(problem.at("/arguments/0").asString()).isEqualTo("Nowhere/Land");
        assertThat(problem.get("message").asString()).contains("Use an IANA name");
    }

    @Test
    void aCalendarThatIsSentTwiceIsReadOnce() throws IOException {
        assertThat(page("/audit/calendars", cast.asManager())).contains("name=\"idempotencyKey\" value=\"");
        clock.set("2026-11-18T15:00:00Z");
        assertThat(uploaded("one-key", CALENDAR).status()).isEqualTo(302);
        clock.set("2026-11-18T15:05:00Z");
        assertThat(uploaded("one-key", CALENDAR).header("Location")).isEqualTo("/audit/calendars?done=calendar-read");
        assertThat(api.get("/api/audit/v1/calendars", cast.asManager()).json().at("/items/0/readAt").asString())
                .isEqualTo("2026-11-18T15:00:00Z");
        assertThat(uploaded("one-key", CALENDAR.replace("Legal", "Illegal")).status()).isEqualTo(422);
        assertThat(uploaded("", CALENDAR).status()).isEqualTo(400);
    }

    private Api.Answer uploaded(String key, String calendar) {
        String body = """
                --part\r
                Content-Disposition: form-data; name="idempotencyKey"\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="file"; filename="home.ics"\r
                Content-Type: text/calendar\r
                \r
                %s\r
                --part--\r
                """.formatted(key, calendar);
        return api.send(api.request("/audit/calendars", cast.asManager()).header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void otherPagesShowCountsAndHomesPart() throws IOException {
        assertThat(page("/audit/fragments/nav", cast.asManager())).contains("count-audit.my-week", ">7<");
        assertThat(page("/audit/fragments/nav", cast.asRep())).doesNotContain("count-");
        assertThat(page("/audit/fragments/home", cast.asManager())).contains("Confirm my week: 7 suggestions");
        assertThat(page("/audit/fragments/home", cast.asRep())).doesNotContain("<section");
    }

    @Test
    void aRepGetsAPlainNotYours() {
        for (String path : List.of("/audit/week", WEEK, "/audit/result", "/audit/calendars", "/audit/teams")) {
            assertThat(api.send(api.request(path, cast.asRep()).header("Accept", "text/html").GET()).status())
                    .as(path).isEqualTo(403);
        }
    }
}
