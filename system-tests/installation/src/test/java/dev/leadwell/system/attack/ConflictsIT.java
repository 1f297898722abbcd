package dev.leadwell.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import dev.leadwell.system.operation.FoodmartIds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Thirty-two at once want the same: one wins, and nobody is told otherwise. */
class ConflictsIT {
    private static final int CLIENTS = 32;
    private static final String FOODMART = "0f00d3a7-0000-4000-8000-000000000001";
    private static Installation at;
    private static FoodmartIds ids;

    @BeforeAll
    static void start() throws Exception {
        at = Installation.filled();
        ids = FoodmartIds.collected(at);
    }

    @RepeatedTest(3)
    void oneKeyHasOneEffect() {
        var program = Caller.program(at, FOODMART, "people:read people:write");
        var key = UUID.randomUUID().toString();
        var day = LocalDate.of(2040, 1, 1).plusDays(UUID.randomUUID().hashCode() & 1023);
        var body = Map.of("personId", ids.of("repId"), "from", day.toString(), "to", day.plusDays(1).toString(), "paid",
                true);
        var answers = atOnce(n -> program.send("POST", at.address() + "/api/people/v1/absences",
                Map.of("Content-Type", "application/json", "Idempotency-Key", key), body));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)
                .map(answer -> answer.json().path("absenceId").asString()).distinct()).hasSize(1);
        assertThat(program.get(at.address() + "/api/people/v1/persons/" + ids.of("repId") + "/absences").json()
                .path("items").valueStream().filter(one -> one.path("from").asString().equals(day.toString())))
                .hasSize(1);
    }

    @Test
    void oneOfThoseWhoEditAWeekWins() {
        var martha = Caller.person(at, "martha");
        // Not begun, so that no other test has submitted it.
        var monday = LocalDate.now(ZoneId.of("Europe/Rome")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var week = at.address() + "/api/audit/v1/weeks/" + monday;
        var revision = martha.get(week).headers().firstValue("ETag").orElseThrow();
        var answers = atOnce(n -> martha.send("POST", week + "/paint",
                Map.of("Content-Type", "application/json", "If-Match", revision, "Idempotency-Key",
                        UUID.randomUUID().toString()),
                Map.of("category", "vision", "blocks", List.of(monday + "T%02d:00:00Z".formatted(7 + n % 12)))));
        assertOneWinner(answers, 200, 412);
    }

    @Test
    void oneOfThoseWhoChangeSettingsWins() {
        var ada = Caller.person(at, "ada");
        var settings = ada.get(at.address() + "/api/people/v1/settings");
        var version = settings.headers().firstValue("ETag").orElseThrow();
        var answers = atOnce(n -> ada.send("PUT", at.address() + "/api/people/v1/settings",
                Map.of("Content-Type", "application/json", "If-Match", version), settings.body()));
        assertOneWinner(answers, 200, 412);
    }

    @Test
    void oneRosterIsAppliedOnce() {
        var noor = Caller.person(at, "noor");
        var file = "employee_number,first_name,last_name,job_title,management_role,store,department,hired,"
                + "supervisor_number\nC-1,Conny,Flint,Analyst,Middle Management,0,1,2026-01-05,1\n";
        var uploaded = noor.send("POST", at.address() + "/api/people/v1/imports",
                Map.of("Content-Type", "multipart/form-data; boundary=x", "Idempotency-Key",
                        UUID.randomUUID().toString()),
                "--x\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\npartial\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"one.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--x--\r\n");
        assertThat(uploaded.status()).as(uploaded.toString()).isLessThan(300);
        var path = at.address() + "/api/people/v1/imports/" + uploaded.json().path("importId").asString() + "/apply";
        var version = "\"" + uploaded.json().path("version").asLong() + "\"";
        var answers = atOnce(n -> noor.send("POST", path, Map.of("Content-Type", "application/json", "If-Match",
                version, "Idempotency-Key", UUID.randomUUID().toString()), Map.of()));
        assertThat(answers.stream().filter(answer -> answer.status() < 300)).as(answers.toString()).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isLessThan(500));
    }

    /** Whoever comes when it has ended already starts the next one: no number is given twice, and none at the same time. */
    @Test
    void oneRunOfAPeriodGoesOnAtATime() {
        var sam = Caller.person(at, "sam");
        var periods = at.address() + "/api/comp/v1/periods";
        var opened = sam.send("POST", periods, Map.of("Content-Type", "application/json", "Idempotency-Key",
                UUID.randomUUID().toString()),
                Map.of("name", "Raced for", "from", "2019-01-01", "to", "2019-04-01", "perYear", 4));
        var open = opened.json().path("id").asString();
        assertThat(open).as(opened.toString()).isNotEmpty();
        var answers = atOnce(n -> sam.send("POST", periods + "/" + open + "/runs",
                Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()),
                Map.of("reason", "Thirty-two at once")));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isIn(202, 409));
        var started = answers.stream().filter(answer -> answer.status() == 202)
                .map(answer -> answer.json().path("number").asInt()).toList();
        assertThat(started).isNotEmpty().doesNotHaveDuplicates();
        assertThat(answers).as("the others are told that one is going on").anySatisfy(
                answer -> assertThat(answer.body()).contains("still-running"));
    }

    private static void assertOneWinner(List<Answer> answers, int won, int lost) {
        assertThat(answers).allSatisfy(
                answer -> assertThat(answer.status()).as(answer.toString()).isIn(won, lost, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == won)).as(answers.toString()).hasSize(1);
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) {
        var ready = new CountDownLatch(CLIENTS);
        var all = IntStream.range(0, CLIENTS).mapToObj(n -> CompletableFuture.supplyAsync(() -> {
            ready.countDown();
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return call.apply(n);
        }, Thread::startVirtualThread)).toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
