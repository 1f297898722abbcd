package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One manager's calendar never disturbs another's page, nor any week of its own. */
class HostileCalendarsIT extends AuditIT {

    private static final String CALENDARS = "/api/audit/v1/calendars";
    private static final String WEEK = "/api/audit/v1/weeks/2026-11-16";

    private Api.Answer upload(Cast whose, String name, byte[] content) {
        return api.upload(CALENDARS, whose.asManager(), "file", name, content, "name=" + name);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = HostileCalendarsIT.class.getResourceAsStream("/cases/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static byte[] calendar(int events, String... lines) {
        return ("BEGIN:VCALENDAR\n" + IntStream.range(0, events).mapToObj(n -> "BEGIN:VEVENT\nUID:e" + n + "\n"
                + String.join("\n", lines) + "\nEND:VEVENT\n").collect(Collectors.joining()) + "END:VCALENDAR\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void noEventHoweverStrangeMakesAWeekUnreadable() throws IOException { // A3
        assertThat(upload(cast, "minutes", bytes("01-minute-rule-with-count-long-ago.ics")).status()).isEqualTo(201);
        Api.Answer ticks = upload(cast, "ticks", bytes("02-every-three-seconds.ics"));
        assertThat(ticks.status()).isEqualTo(422);
        assertThat(ticks.json().at("/faults/0/line").asInt()).isEqualTo(9);
        assertThat(ticks.json().at("/faults/0/field").asString()).isEqualTo("RRULE");
        assertThat(
                upload(cast, "hours", calendar(24, "DTSTART:20261101T000000Z", "DURATION:PT200H", "RRULE:FREQ=HOURLY"))
                        .status())
                .isEqualTo(201);
        assertThat(upload(cast, "commas", calendar(1, "DTSTART:20261118T090000Z", "CATEGORIES:,")).status())
                .isEqualTo(201);
        assertThat(upload(cast, "nul", calendar(1, "DTSTART:20261118T090000Z", "SUMMARY:a\u0000b", "UID:n\u0000"))
                .status()).isEqualTo(201);
        for (String week : List.of("2024-01-01", "2024-01-08", "2026-11-16", "2027-11-15")) {
            Api.Answer answer = api.get("/api/audit/v1/weeks/" + week, cast.asManager());
            assertThat(answer.status()).as(week + answer.text()).isEqualTo(200);
            assertThat(answer.json().get("blocks").size()).isGreaterThan(300);
        }
        Api.Answer full = api.get(WEEK, cast.asManager());
        assertThat(full.json().at("/leftOut/0/calendar").asString()).isEqualTo("hours");
        assertThat(full.json().at("/leftOut/0/line").asInt()).isPositive();
        assertThat(api.send(api.request("/audit/week/2026-11-16", cast.asManager()).header("Accept", "text/html").GET())
                .text()).contains("could not be followed", "See your calendars");
    }

    @Test
    void sixCostlyLooksAtOnceLeaveEverybodyElseServed() throws Exception {
        Cast other = Cast.told(feed, api);
        assertThat(upload(other, "mine", calendar(1, "DTSTART:20261118T090000Z", "DURATION:PT1H")).status())
                .isEqualTo(201);
        assertThat(upload(cast, "costly", calendar(300, "DTSTART:20020101T090000Z", "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=9100", "SUMMARY:Forecast")).status()).isEqualTo(201);
        AtomicBoolean served = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(6);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> hostile = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                hostile.add(threads.submit(() -> {
                    List<Integer> answers = new ArrayList<>();
                    do {
                        begun.countDown();
                        answers.add(api.get(WEEK, cast.asManager()).status());
                    } while (!served.get());
                    return answers;
                }));
            }
            begun.await();
            for (int n = 0; n < 10; n++) {
                assertThat(api.get(WEEK, other.asManager()).status()).as("while they are worked on").isEqualTo(200);
                assertThat(api.get("/api/audit/v1/categories", other.asVp()).status()).isEqualTo(200);
            }
            served.set(true);
            for (Future<List<Integer>> answers : hostile) {
                assertThat(answers.get()).as("served, or told to come again").isSubsetOf(200, 503);
            }
        }
    }

    @Test
    void thereAreNeverMoreThanTwentyCalendarsHoweverManyAreUploadedAtOnce() throws Exception {
        List<Callable<Integer>> uploads = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            String name = "calendar " + n;
            uploads.add(() -> upload(cast, name, calendar(1, "DTSTART:20261118T090000Z")).status());
        }
        List<Integer> answers = atOnce(uploads);
        assertThat(answers).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(20);
        assertThat(api.get(CALENDARS, cast.asManager()).json().get("items").size()).isEqualTo(20);
    }

    @Test
    void theSameNameUploadedAtOnceIsOneCalendarAndPushesAtOnceAreOne() throws Exception {
        List<Callable<Integer>> uploads = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            String uid = "u" + n;
            uploads.add(() -> upload(cast, "same", calendar(1, "DTSTART:20261118T090000Z")).status());
            uploads.add(() -> api.send(api.request("/api/audit/v1/people/" + cast.manager() + "/calendar-events",
                    cast.asProgram("calendar:write")).header("Content-Type", "text/calendar")
                    .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:" + uid
                            + "\nDTSTART:20261118T090000Z\nEND:VEVENT\nEND:VCALENDAR\n")))
                    .status());
        }
        assertThat(atOnce(uploads)).containsOnly(201, 204);
        assertThat(api.get(CALENDARS, cast.asManager()).json().get("items").size()).isEqualTo(2);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
