package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.audit.category.Category;
import dev.leadwell.test.Api;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An answer that is to be given again is kept, and what can be kept is limited: the largest ones fit. */
class LargestAnswersIT extends AuditIT {

    private static final String HISTORY = "/api/audit/v1/history/weeks";
    private static final int MOST_WEEKS = 200;
    private static final int MOST_PROBLEMS = 60;
    private static final int KEPT_BYTES = 65_536;

    @Test
    void theMostWeeksOfAHistoryAreAnsweredRowByRowAndAgainTheSame() { // P7
        // A stranger's row has the longest fault, with all that a row can say.
        var weeks = Map.of("weeks", Collections.nCopies(MOST_WEEKS, week(UUID.randomUUID(), "9999-12-31")));
        Api.Answer first = api.post(HISTORY, cast.asProgram("history:write"), weeks, "the-most");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("refused").asInt()).isEqualTo(MOST_WEEKS);
        assertThat(first.json().at("/rows/199/fault/message").asString()).contains("Import the roster first");
        assertThat(first.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(KEPT_BYTES);
        Api.Answer again = api.post(HISTORY, cast.asProgram("history:write"), weeks, "the-most");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void oneWeekMoreIsRefusedWithTheLimit() {
        Api.Answer refused = api.post(HISTORY, cast.asProgram("history:write"),
                Map.of("weeks", Collections.nCopies(MOST_WEEKS + 1, week(cast.manager(), "2026-11-09"))));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/faults/0/field").asString()).isEqualTo("weeks");
        assertThat(refused.json().at("/faults/0/value").asString()).isEqualTo("201 entries");
        assertThat(refused.json().at("/faults/0/message").asString()).contains("200");
    }

    @Test
    void aWeekBeyondAnyCalendarIsRefusedInItsRow() { // P7
        Api.Answer answer = api.post(HISTORY, cast.asProgram("history:write"), Map.of("weeks",
                Stream.of("9999-12-31", "9999-12-27", "0001-01-01", "1999-12-27")
                        .map(day -> week(cast.manager(), day)).toList()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("rows")).hasSize(4)
                .allSatisfy(row -> assertThat(row.at("/fault/message").asString()).contains("from 2000-01-01 on"));
        Api.Answer noDay = api.post(HISTORY, cast.asProgram("history:write"),
                Map.of("weeks", List.of(week(cast.manager(), "+999999999-12-31"))));
        assertThat(noDay.status()).as(noDay.text()).isEqualTo(400);
        assertThat(noDay.json().at("/faults/0/field").asString()).isEqualTo("weeks[0].weekStart");
    }

    @Test
    void aCalendarFullOfUnreadableEventsIsAnsweredWithAsManyAsFit() { // A3
        String zone = "日".repeat(70_000);
        String broken = "BEGIN:VEVENT\nDTSTART:20261118T090000Z\nRDATE;TZID=%s:20261118T090000,%s\nEND:VEVENT\n"
                .formatted(zone, zone);
        String file = "BEGIN:VCALENDAR\nX-WR-CALNAME:%s\nBEGIN:VEVENT\nUID:1\nDTSTART:20261118T090000Z\nEND:VEVENT\n%s%sEND:VCALENDAR\n"
                .formatted(zone, broken, broken.replace(zone, zone.substring(0, 2_000)).repeat(200));
        Api.Answer read = api.upload("/api/audit/v1/calendars", cast.asManager(), "file", "a.ics",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.status()).as(read.text()).isEqualTo(201);
        assertThat(read.json().get("events").asInt()).isEqualTo(1);
        assertThat(read.json().get("problems")).hasSize(MOST_PROBLEMS);
        assertThat(read.json().at("/problems/0/message").asString()).contains("日…\" is unknown");
        assertThat(read.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(KEPT_BYTES);
    }

    @Test
    void aNameIsNeverCutInTheMiddleOfACharacter() {
        Api.Answer read = api.upload("/api/audit/v1/calendars", cast.asManager(), "file", "a.ics", """
                BEGIN:VCALENDAR
                X-WR-CALNAME:x%s
                BEGIN:VEVENT
                UID:1
                DTSTART:20261118T090000Z
                END:VEVENT
                END:VCALENDAR
                """.formatted("😀".repeat(60)).getBytes(StandardCharsets.UTF_8));
        assertThat(read.status()).as(read.text()).isEqualTo(201);
        assertThat(read.json().get("name").asString()).isEqualTo("x" + "😀".repeat(49));
    }

    private static Map<String, Object> week(UUID manager, String start) {
        List<Map<String, Object>> totals = Stream.of(Category.values())
                .map(one -> Map.<String, Object>of("category", one.code(), "blocks", 17)).toList();
        return Map.of("managerId", manager, "weekStart", start, "totals", totals, "backedLeadershipBlocks", 3);
    }
}
