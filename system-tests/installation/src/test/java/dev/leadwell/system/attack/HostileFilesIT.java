package dev.leadwell.system.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import dev.leadwell.system.operation.FoodmartIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files and texts that are small and cost much, or large and many at once: their sender may wait, nobody else does. */
class HostileFilesIT {
    private static final int AT_ONCE = Hostile.LONG ? 12 : 6;
    private static Installation at;
    private static FoodmartIds ids;
    private static Caller martha;
    private static Caller gregory;
    private static Caller ada;

    @BeforeAll
    static void start() throws Exception {
        at = Installation.filled();
        ids = FoodmartIds.collected(at);
        martha = Caller.person(at, "martha");
        gregory = Caller.person(at, "gregory");
        ada = Caller.person(at, "ada");
    }

    record Weird(String name, String events) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Weird> calendars() {
        return List.of(new Weird("a minute rule with a count, long ago",
                event("DTSTART:20240101T080000Z\r\nDTEND:20240101T080100Z\r\nRRULE:FREQ=MINUTELY;COUNT=10")),
                new Weird("every three seconds",
                        event("DTSTART:20240101T080000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY;INTERVAL=3")),
                new Weird("24 hourly events of hours' length", IntStream.range(0, 24)
                        .mapToObj(hour -> event("DTSTART:20200101T%02d0000Z\r\nDURATION:PT%dH\r\nRRULE:FREQ=HOURLY"
                                .formatted(hour, 900 + hour)))
                        .reduce("", String::concat)),
                new Weird("a rule that matches nothing", event("DTSTART:19700101T000000Z\r\nDURATION:PT1H\r\n"
                        + "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYSECOND=59")),
                new Weird("the whole of a second's calendar", event("DTSTART:00010101T000000Z\r\nDURATION:P9999D\r\n"
                        + "RRULE:FREQ=SECONDLY;BYSECOND=" + numbers(0, 59) + ";BYMINUTE=" + numbers(0, 59)
                        + ";BYHOUR=" + numbers(0, 23))),
                new Weird("a count beyond all counting",
                        event("DTSTART:19000101T000000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=MINUTELY;COUNT=2147483647")));
    }

    private static String numbers(int from, int to) {
        return String.join(",", IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\r\nUID:" + UUID.randomUUID() + "\r\nSUMMARY:Strange\r\nDTSTAMP:20240101T000000Z\r\n"
                + lines
                + "\r\nEND:VEVENT\r\n";
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void noCalendarMakesAWeekUnreadable(Weird calendar) { // A3
        var file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:strange\r\n" + calendar.events() + "END:VCALENDAR\r\n";
        whileOthersAreServed("/audit/teams", n -> n == 0
                ? upload(martha, "/api/audit/v1/calendars", "strange.ics", "text/calendar", file)
                : martha.send("GET", at.address() + "/audit/week/2026-11-16", Map.of("Accept", "text/html"), null));
        var week = martha.send("GET", at.address() + "/audit/week/2026-11-16", Map.of("Accept", "text/html"), null);
        assertThat(week.status()).as(week.toString()).isEqualTo(200);
        martha.get(at.address() + "/api/audit/v1/calendars").json().path("items").forEach(one -> {
            if (one.toString().contains("strange.ics")) {
                martha.send("DELETE", at.address() + "/api/audit/v1/calendars/" + one.path("calendarId").asString(),
                        Map.of(), null);
            }
        });
    }

    @Test
    void longNotesKeepNobodyWaiting() { // C5
        var session = at.address() + "/api/coaching/v1/sessions/" + ids.of("sessionId");
        var text = "pipeline deal commit ".repeat(1_000).substring(0, 20_000);
        var version = martha.get(session + "/shared-notes").headers().firstValue("ETag").orElse("\"0\"");
        whileOthersAreServed("/coaching/cadence", n -> martha.send("PUT", session + "/shared-notes",
                Map.of("Content-Type", "application/json", "If-Match", version), Map.of("text", text)));
        assertThat(martha.get(session + "/shared-notes").json().path("text").asString()).isEqualTo(text);
        whileOthersAreServed("/coaching/cadence", n -> martha.send("GET",
                at.address() + "/coaching/sessions/" + ids.of("sessionId"), Map.of("Accept", "text/html"), null));
    }

    @Test
    void uploadsAtOnceAreServedOrToldToComeAgain() {
        var noor = Caller.person(at, "noor");
        var row = "Ulf Lindqvist,Store Permanent Checker,2020-01-01,Store 11,Checkout,,,,," + "x".repeat(80) + "\n";
        var roster = new StringBuilder("employee_id,full_name,position_title,hire_date,store,department\n");
        for (int n = 0; roster.length() < 6_700_000; n++) {
            roster.append("U-").append(n).append(',').append(row);
        }
        whileOthersAreServed("/people/directory",
                n -> upload(noor, "/api/people/v1/imports", "roster.csv", "text/csv", roster.toString()));
        var calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:large\r\n");
        while (calendar.length() < 9_900_000) {
            calendar.append(
                    event("DTSTART:20261116T080000Z\r\nDTEND:20261116T090000Z\r\nDESCRIPTION:" + "x".repeat(800)));
        }
        whileOthersAreServed("/audit/teams", n -> upload(martha, "/api/audit/v1/calendars", "large.ics",
                "text/calendar", calendar + "END:VCALENDAR\r\n"));
    }

    /** Several times at once, and somebody else's page again and again until the last is answered. */
    private static void whileOthersAreServed(String page, IntFunction<Answer> attack) {
        var other = page.startsWith("/people") ? ada : gregory;
        var findings = new Findings();
        var attacks = new ArrayList<CompletableFuture<Answer>>();
        for (int n = 0; n < AT_ONCE; n++) {
            int number = n;
            attacks.add(CompletableFuture.supplyAsync(() -> attack.apply(number), Thread::startVirtualThread));
        }
        var others = new ArrayList<Integer>();
        do {
            others.add(other.send("GET", at.address() + page, Map.of("Accept", "text/html"), null).status());
        } while (!attacks.stream().allMatch(CompletableFuture::isDone));
        attacks.forEach(one -> findings.look("attack", one.join()));
        assertThat(others).as("what others were answered meanwhile").containsOnly(200);
        findings.assertNone(AT_ONCE);
        await("the service is there").atMost(Duration.ofSeconds(60)).ignoreExceptions()
                .until(() -> other.send("GET", at.address() + page, Map.of("Accept", "text/html"), null)
                        .status() == 200);
    }

    private static Answer upload(Caller caller, String path, String name, String type, String content) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: "
                + type + "\r\n\r\n" + content + "\r\n--x--\r\n";
        return caller.send("POST", at.address() + path, Map.of("Content-Type", "multipart/form-data; boundary=x",
                "Idempotency-Key", UUID.randomUUID().toString()), body);
    }
}
