package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.roster.ChangePerson;
import dev.leadwell.people.roster.PersonChange;
import dev.leadwell.test.Api.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes that are fine alone and close a circle together (P2), at the same time. */
class ReportingCircleIT extends PeopleServiceIT {
    private static final int PAIRS = 20;
    private static final LocalDate FROM = LocalDate.parse("2027-01-01");
    private static final String HEADER = "employee_number,first_name,last_name,job_title,hired,supervisor_number\n";

    private final Executor threads = task -> Thread.ofVirtual().start(task);

    @Autowired
    ChangePerson change;

    @Autowired
    TransactionOperations transaction;

    // P2
    @Test
    void ofTwoAssignmentsAtOnceThatCloseACircleTogetherOneIsRefusedWithTheLine() {
        var tenant = tenant();
        var rows = new ArrayList<String>();
        for (int pair = 0; pair < PAIRS; pair++) {
            rows.add("%d,Ada,One,Rep,2020-01-01,\n%d,Bo,Two,Rep,2020-01-01,\n".formatted(2 * pair + 1, 2 * pair + 2));
        }
        applied(tenant, uploaded(tenant, rows), "{}");
        for (int pair = 0; pair < PAIRS; pair++) {
            var one = String.valueOf(2 * pair + 1);
            var two = String.valueOf(2 * pair + 2);
            var begin = new CountDownLatch(2);
            var first = CompletableFuture
                    .supplyAsync(() -> reassignedAtOnce(tenant, one, two, begin), threads);
            var second = CompletableFuture
                    .supplyAsync(() -> reassignedAtOnce(tenant, two, one, begin), threads);
            var answers = List.of(first.join(), second.join());
            assertThat(answers).as("pair " + pair).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var refused = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
            assertThat(refused.json().path("type").asString()).endsWith("reporting-circle");
            assertThat(refused.text()).containsAnyOf("Ada One → Bo Two → Ada One", "Bo Two → Ada One → Bo Two");
        }
    }

    private Answer reassignedAtOnce(TenantId tenant, String number, String manager, CountDownLatch begin) {
        begin.countDown();
        await(begin);
        return reassigned(tenant, number, manager, FROM);
    }

    private Answer reassigned(TenantId tenant, String number, String manager, LocalDate from) {
        var body = Map.of("from", from.toString(), "managerId", id(tenant, manager), "title", "Rep");
        var request = api.request("/api/people/v1/persons/" + id(tenant, number) + "/assignments", peopleAdmin(tenant))
                .header("Content-Type", "application/json").header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        return api.send(request);
    }

    // P2
    @Test
    void aCircleThatClosesOnlyOnALaterDayIsRefusedWithThatDay() {
        var tenant = tenant();
        applied(tenant, uploaded(tenant, pair()), "{}");
        assertThat(reassigned(tenant, "1", "2", FROM.plusMonths(6)).status()).isEqualTo(200);
        var early = reassigned(tenant, "2", "1", FROM);
        assertThat(early.status()).as(early.text()).isEqualTo(409);
        assertThat(early.text()).contains("From 1 July 2027 on", "Bo Two → Ada One → Bo Two");
        assertThat(api.get("/api/people/v1/persons/" + id(tenant, "2"), peopleAdmin(tenant)).text())
                .doesNotContain("2027");
    }

    // P2
    @Test
    void anAssignmentWaitsForAnotherThatIsNotCommittedYetAndSeesIt() {
        var tenant = tenant();
        applied(tenant, uploaded(tenant, pair()), "{}");
        var second = whileUncommitted(tenant, "1", "2", () -> {
            var running = CompletableFuture
                    .supplyAsync(() -> reassignedAtOnce(tenant, "2", "1", new CountDownLatch(1)), threads);
            Awaitility.await().until(() -> running.isDone() || somebodyWaits());
            return running;
        }).join();
        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThat(second.text()).contains("Bo Two → Ada One → Bo Two");
    }

    // P2
    @Test
    void anImportThatIsAppliedWaitsForAnAssignmentAndIsRefusedWithTheCircle() {
        var tenant = tenant();
        applied(tenant, uploaded(tenant, pair()), "{}");
        var moved = uploaded(tenant, List.of("2,Bo,Two,Rep,2020-01-01,1\n"));
        var running = whileUncommitted(tenant, "1", "2", () -> {
            var applying = CompletableFuture.supplyAsync(() -> applied(tenant, moved, "{}"), threads);
            Awaitility.await().until(() -> applying.isDone() || somebodyWaits());
            return applying;
        });
        var done = running.join();
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("failed");
        var path = "/api/people/v1/imports/" + moved.path("importId").asString();
        Awaitility.await().untilAsserted(() -> assertThat(api.get(path, peopleAdmin(tenant)).text())
                .contains("2 → 1 → 2"));
    }

    /** Does something while one person has been put under another by a transaction that has not ended. */
    private <T> T whileUncommitted(TenantId tenant, String number, String manager, java.util.function.Supplier<T> act) {
        var result = Tenancy.call(tenant, () -> transaction.execute(status -> {
            var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Rome"));
            change.change(id(tenant, number), new ChangePerson.Seen("\"1\"", person -> person),
                    new PersonChange.Reassign(
                            new Assignment(today, null, id(tenant, manager), null, "Rep", null, false)));
            return act.get();
        }));
        return java.util.Objects.requireNonNull(result);
    }

    private static List<String> pair() {
        return List.of("1,Ada,One,Rep,2020-01-01,\n", "2,Bo,Two,Rep,2020-01-01,\n");
    }

    private JsonNode uploaded(TenantId tenant, List<String> rows) {
        return upload(tenant, (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
