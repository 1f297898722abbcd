package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the pages share: they are worked by plain forms, as a browser without JavaScript does. */
abstract class Console extends AuditIT {

    static final String WEEK = "/audit/week/2026-11-16";
    static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:p
            DTSTART;TZID=Europe/Rome:20261116T090000
            DTEND;TZID=Europe/Rome:20261116T103000
            SUMMARY:Pipeline review: <North>
            END:VEVENT
            BEGIN:VEVENT
            UID:c
            DTSTART;TZID=Europe/Rome:20261118T143000
            DTEND;TZID=Europe/Rome:20261118T153000
            SUMMARY:Legal: unblock MSA
            END:VEVENT
            BEGIN:VEVENT
            UID:u
            DTSTART;TZID=Europe/Rome:20261119T110000
            DTEND;TZID=Europe/Rome:20261119T120000
            SUMMARY:1:1 Priya
            END:VEVENT
            BEGIN:VEVENT
            UID:broken
            DTSTART;TZID=Nowhere/Land:20261119T110000
            SUMMARY:Lost
            END:VEVENT
            END:VCALENDAR
            """;

    @Override
    String now() {
        return "2026-11-18T14:40:00Z";
    }

    @BeforeEach
    void aCalendar() {
        Api.Answer uploaded = api.upload("/audit/calendars", cast.asManager(), "file", "work.ics",
                CALENDAR.getBytes(StandardCharsets.UTF_8), "name=Work");
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(302);
    }

    String page(String path, String who) throws IOException {
        Api.Answer answer = api.send(api.request(path, who).header("Accept", "text/html").GET());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("??").doesNotContain("style=\"").doesNotContain("<script>");
        Path kept = Path.of("target", "pages", path.replaceAll("[^a-z0-9-]+", "_") + ".html");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, answer.text());
        return answer.text();
    }

    Api.Answer form(String verb, String fields) {
        return api.send(api.request(WEEK, cast.asManager()).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("do=" + verb + "&" + fields)));
    }

    void importHistory() {
        List<Map<String, Object>> weeks = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            weeks.add(Map.of("managerId", cast.manager().toString(), "weekStart",
                    LocalDate.of(2026, 11, 16).minusWeeks(n).toString(), "totals",
                    List.of(Map.of("category", "forecast", "blocks", 20 - n / 2 - (n > 3 ? 10 : 0)),
                            Map.of("category", "vision", "blocks", 10 + n / 2))));
        }
        Api.Answer answer = api.post("/api/audit/v1/history/weeks", cast.asProgram("history:write"),
                Map.of("weeks", weeks));
        assertThat(answer.json().get("imported").asInt()).as(answer.text()).isEqualTo(12);
    }
}
