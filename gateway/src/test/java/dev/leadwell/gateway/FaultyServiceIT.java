package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that hang, break off, go down and come back, behind a gateway whose patience is short. */
@Timeout(60)
class FaultyServiceIT {

    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static final int OF_A_TENANT = 2;
    private static final int COMP_PORT = RunningGateway.freePort();
    private static RunningGateway gateway;
    private static Browser martha;
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.routes.comp",
                "http://127.0.0.1:" + COMP_PORT, "leadwell.times.usual", "400ms", "leadwell.times.files",
                "20s", "leadwell.times.rest", "1s", "leadwell.limits.uploads-at-once",
                Integer.toString(4 * OF_A_TENANT)));
        martha = new Browser(gateway.address()).signIn("martha");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    @BeforeEach
    void asUsual() {
        PEOPLE.answersAsUsual();
        AUDIT.answersAsUsual();
    }

    /** Nobody hangs beyond the test. */
    @AfterEach
    void letGo() {
        over.countDown();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsNamedToProgramsAsAProblem() {
        AUDIT.answers(exchange -> hold(over));
        var answer = martha.get("/api/audit/v1/weeks");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = RunningGateway.json(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:leadwell:problem:part-slow");
        assertThat(problem.get("title").asString()).isEqualTo("Audit took too long");
        assertThat(problem.get("detail").asString()).contains("safe to send the same again");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(problem.get("requestId").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .isEqualTo(AUDIT.last().header("X-Request-Id").orElseThrow());
        assertThat(AUDIT.received()).hasSize(1);
    }

    @Test
    void whoDoesNotAnswerInTimeIsNamedToBrowsersOnAPageOrAboveTheForm() {
        AUDIT.answers(exchange -> hold(over));
        var page = martha.get("/audit/my-week", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(504);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<html", "Audit took too long", "It is safe to send the same again",
                page.headers().firstValue("X-Request-Id").orElseThrow());
        var fragment = martha.get("/audit/fragments/home", "Accept", "text/html", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(504);
        assertThat(fragment.body()).contains("Audit took too long").doesNotContain("<html");
    }

    @ParameterizedTest
    @CsvSource({"504, false", "504, true", "502, false", "502, true"})
    void whoeverGotNoAnswerIsToldWhetherARepeatIsSafe(int status, boolean key) {
        AUDIT.answers(exchange -> {
            if (status == 504) {
                hold(over);
            }
            throw new IOException("hangs up");
        });
        String[] headers = key ? new String[]{"Idempotency-Key", "once"} : new String[0];
        var answer = martha.post("/api/audit/v1/weeks", BodyPublishers.ofString("{}"), headers);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RunningGateway.json(answer.body()).get("detail").asString())
                .contains(key ? "safe to send the same again" : "not known: read what is there before",
                        key ? "nothing is done twice" : "With the header Idempotency-Key");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(key);
        assertThat(AUDIT.received()).hasSize(1);

        var form = martha.postForm("/audit/my-week", Map.of("block", "1"));
        assertThat(form.body()).contains("look at what is there before you send it again")
                .doesNotContain("Idempotency-Key");
        assertThat(form.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void a503OfAServiceCarriesRetryAfterAndKeepsItsOwn() {
        AUDIT.answers(exchange -> StubService.answer(exchange, 503, "application/problem+json", "{}"));
        assertThat(martha.get("/api/audit/v1/weeks").headers().firstValue("Retry-After")).hasValue("1");
        AUDIT.answers(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            StubService.answer(exchange, 503, "application/problem+json", "{}");
        });
        assertThat(martha.get("/api/audit/v1/weeks").headers().allValues("Retry-After")).containsExactly("30");
    }

    @Test
    void anUploadMayTakeLonger() {
        var answered = new CountDownLatch(1);
        AUDIT.answers(exchange -> {
            // Longer than anything else may take: another request is given up meanwhile.
            hold(answered);
            StubService.answer(exchange, 200, "text/plain", "read");
        });
        var upload = CompletableFuture.supplyAsync(() -> martha.post("/api/audit/v1/calendars",
                BodyPublishers.ofString("BEGIN:VCALENDAR"), "Content-Type", "text/calendar"));
        assertThat(martha.get("/api/audit/v1/weeks").statusCode()).isEqualTo(504);
        answered.countDown();
        assertThat(upload.join().body()).isEqualTo("read");
    }

    @Test
    void uploadsUnderWayAreBoundedAndTheOthersAreToldToComeAgain() throws Exception {
        AUDIT.answers(exchange -> hold(over));
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 6).mapToObj(i -> many.submit(() -> martha.post("/audit/calendars",
                    BodyPublishers.ofString("BEGIN:VCALENDAR"), "Content-Type", "text/calendar"))).toList();
            await().until(() -> AUDIT.received().size() == OF_A_TENANT
                    && sent.stream().filter(Future::isDone).count() == 6 - OF_A_TENANT);
            for (var one : sent.stream().filter(Future::isDone).toList()) {
                assertThat(one.get().statusCode()).isEqualTo(503);
                assertThat(one.get().headers().firstValue("Retry-After")).isPresent();
                assertThat(RunningGateway.json(one.get().body()).get("title").asString())
                        .isEqualTo("Too many files at once");
            }
            AUDIT.answers(exchange -> StubService.answer(exchange, 200, "text/plain", "read"));
            var others = new Browser(gateway.address()).signIn("nils");
            assertThat(others.post("/audit/calendars", BodyPublishers.ofString("BEGIN:VCALENDAR"), "Content-Type",
                    "text/calendar").body()).as("another tenant's").isEqualTo("read");
            over.countDown();
        }
        assertThat(martha.post("/audit/calendars", BodyPublishers.ofString("BEGIN:VCALENDAR"), "Content-Type",
                "text/calendar").body()).isEqualTo("read");
    }

    @Test
    void aTableThatIsFetchedMayTakeLonger() {
        var answered = new CountDownLatch(1);
        AUDIT.answers(exchange -> {
            hold(answered);
            StubService.answer(exchange, 200, "text/csv", "manager;share");
        });
        var table = CompletableFuture.supplyAsync(() -> martha.get("/audit/teams/export.csv"));
        assertThat(martha.get("/api/audit/v1/weeks").statusCode()).isEqualTo(504);
        answered.countDown();
        assertThat(table.join().body()).isEqualTo("manager;share");
    }

    private void stopsAfter(String beginning, long saidLength) {
        AUDIT.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.getResponseHeaders().set("Content-Disposition", "attachment");
            exchange.sendResponseHeaders(200, saidLength);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hold(over);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5_000})
    void anAnswerThatStopsAtItsBeginningIsAProblem(long saidLength) {
        stopsAfter("half a li", saidLength);
        var answer = martha.get("/api/audit/v1/weeks");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(RunningGateway.json(answer.body()).get("title").asString()).isEqualTo("Audit broke off");
    }

    @ParameterizedTest
    @CsvSource({"0, identity", "50000, identity", "0, gzip", "50000, gzip"})
    void anAnswerThatStopsInTheMiddleIsCutAndNotTakenForWhole(long saidLength, String coding) {
        stopsAfter("a line,\n".repeat(5_000), saidLength);
        assertThatThrownBy(() -> martha.get("/api/audit/v1/weeks", "Accept-Encoding", coding))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aSlowServiceIsNotTakenForOneThatIsDown() {
        PEOPLE.answers(exchange -> hold(over));
        for (int i = 0; i < 12; i++) {
            assertThat(martha.get("/api/people/v1/persons").statusCode()).isEqualTo(504);
        }
        PEOPLE.answersAsUsual();
        assertThat(martha.get("/api/people/v1/persons").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSaysItIsDownIsSparedAndAskedAgainByItselfOnceItIsBack() {
        PEOPLE.answers(exchange -> StubService.answer(exchange, 503, "application/problem+json", "{}"));
        var refused = untilSpared();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(RunningGateway.json(refused.body()).get("type").asString())
                .isEqualTo("urn:leadwell:problem:part-down");
        assertThat(martha.get("/api/audit/v1/weeks").statusCode()).as("the others").isEqualTo(200);

        PEOPLE.answersAsUsual();
        backForGood();
    }

    @Test
    void whoCannotBeReachedIsTriedAgainByItselfOnceItIsBack() {
        for (int i = 0; i < 15; i++) {
            assertThat(martha.get("/api/comp/v1/plans").statusCode()).isEqualTo(503);
        }
        try (var comp = new StubService(COMP_PORT)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> martha.get("/api/comp/v1/plans").statusCode() == 200);
            assertThat(comp.received()).isNotEmpty();
        }
    }

    /** The first answer that the service was not asked for. */
    private static HttpResponse<String> untilSpared() {
        for (int i = 0; i < 60; i++) {
            int asked = PEOPLE.received().size();
            var answer = martha.get("/api/people/v1/persons");
            if (PEOPLE.received().size() == asked) {
                return answer;
            }
        }
        throw new AssertionError("still asked after 60 failures");
    }

    private static void backForGood() {
        var started = Instant.now();
        await().atMost(Duration.ofSeconds(20)).until(() -> martha.get("/api/people/v1/persons").statusCode() == 200);
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(10));
        for (int i = 0; i < 25; i++) {
            assertThat(martha.get("/api/people/v1/persons").statusCode()).isEqualTo(200);
        }
    }
}
