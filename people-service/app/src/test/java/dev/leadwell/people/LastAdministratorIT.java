package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A tenant that nobody administers could only be helped by the operator. */
class LastAdministratorIT extends PeopleServiceIT {
    private static final String PERSONS = "/api/people/v1/persons/";
    private static final String HEADER = "employee_number,first_name,last_name,job_title,supervisor_number\n";
    private static final int ROUNDS = 8;

    private final Executor threads = task -> Thread.ofVirtual().start(task);

    // P4
    @Test
    void theLastHolderOfAnAdministratorsRoleCannotLeaveOrLoseIt() {
        var tenant = tenant();
        for (var number : List.of("A-1", "A-2", "A-3")) {
            assertRefused(roles(tenant, tenantAdmin(tenant), number));
            assertRefused(leaving(tenant, number, today()));
        }
        assertThat(roles(tenant, tenantAdmin(tenant), "A-2", "people-admin", "tenant-admin").status()).isEqualTo(200);
        assertThat(leaving(tenant, "A-1", today().plusMonths(1)).status()).isEqualTo(200);
        assertRefused(roles(tenant, as(tenant, "A-2"), "A-2", "people-admin"));
        assertRefused(leaving(tenant, "A-2", today().plusYears(1)));
    }

    // P4
    @Test
    void twoAdministratorsWhoTakeTheRoleFromEachOtherAtOnceLeaveOneOfThem() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var tenant = tenant();
            assertThat(roles(tenant, tenantAdmin(tenant), "A-2", "people-admin", "tenant-admin").status())
                    .isEqualTo(200);
            var together = new CyclicBarrier(2);
            var one = atOnce(together, () -> roles(tenant, as(tenant, "A-1"), "A-2", "people-admin"));
            var two = atOnce(together, () -> leaving(tenant, "A-1", today()));
            var answers = List.of(one.join().status(), two.join().status());
            assertThat(answers).as("round " + round).containsOnlyOnce(200).doesNotContain(500);
        }
    }

    // P4
    @Test
    void administratorsAreNeverAbsentFromAFullFile() {
        var tenant = tenant();
        var file = (HEADER + "1,Ada,Top,President,\n").getBytes(StandardCharsets.UTF_8);
        applied(tenant, upload(tenant, (HEADER + "1,Ada,Top,President,\n2,Bo,Rep,Rep,1\n")
                .getBytes(StandardCharsets.UTF_8)), "{}");
        var full = upload(tenant, file, "mode=full");
        assertThat(full.path("absent").asInt()).isOne();
        var decision = "{\"absentLeave\":{\"lastDay\":\"%s\",\"reason\":\"not in the roster\"}}".formatted(today());
        assertThat(applied(tenant, full, decision).path("state").asString()).isEqualTo("applied");
        assertThat(api.get(PERSONS + id(tenant, "2"), tenantAdmin(tenant)).text()).contains("not in the roster");
        for (var number : List.of("A-1", "A-2", "A-3")) {
            assertThat(api.get(PERSONS + id(tenant, number), tenantAdmin(tenant)).text())
                    .doesNotContain("not in the roster");
        }
    }

    private CompletableFuture<Answer> atOnce(CyclicBarrier together, java.util.function.Supplier<Answer> act) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return act.get();
        }, threads);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("last-administrator");
        assertThat(answer.text()).contains("Give it to somebody else first");
    }

    private Answer roles(TenantId tenant, String by, String number, String... roles) {
        return changed(tenant, by, "PUT", number, "/roles", Map.of("roles", List.of(roles)));
    }

    private Answer leaving(TenantId tenant, String number, LocalDate lastDay) {
        return changed(tenant, as(tenant, "A-2"), "POST", number, "/leaving",
                Map.of("lastDay", lastDay.toString(), "reason", "resigned"));
    }

    private Answer changed(TenantId tenant, String by, String method, String number, String what,
            Map<String, Object> body) {
        var person = PERSONS + id(tenant, number);
        return api.send(api.request(person + what, by).header("Content-Type", "application/json")
                .header("If-Match", String.valueOf(api.get(person, as(tenant, "A-3")).header("ETag")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"));
    }
}
