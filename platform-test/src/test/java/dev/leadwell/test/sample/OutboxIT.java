package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataIntegrityViolationException;

/** What was committed is published, in full, and nothing else is. */
class OutboxIT extends Hearing {

    @Autowired
    Api api;
    @Autowired
    OutboxProbe probe;
    @Autowired
    Outbox outbox;
    @Autowired
    Things things;

    @Test
    void anEventIsWrittenWithItsHeadersAndTheTableStaysEmpty() {
        UUID id = UUID.randomUUID();
        Tenancy.run(tenant, () -> things.save(id, 4, "four"));
        var seen = probe.of(tenant, Things.CHANGED).getFirst();
        assertThat(seen.topic()).isEqualTo("coaching");
        assertThat(seen.key()).isEqualTo(tenant + "/" + id);
        assertThat(seen.version()).isEqualTo(4);
        assertThat(seen.data().path("name").asString()).isEqualTo("four");
        long left = inTransaction(() -> jdbc.sql("select count(*) from outbox").query(Long.class).single());
        assertThat(left).isZero();
    }

    @Test
    void anOversizedOrMisroutedEventIsRefusedAtTheInsert() {
        for (var draft : List.of(new EventDraft(Things.CHANGED, "a", 1, Map.of("text", "x".repeat(262_144))),
                new EventDraft("elsewhere.thing-changed.v1", "a", 1, Map.of()),
                new EventDraft("coaching.no-version", "a", 1, Map.of()),
                new EventDraft(Things.CHANGED, "", 1, Map.of()), new EventDraft(Things.CHANGED, "a", -1, Map.of()))) {
            assertThatThrownBy(() -> inTransaction(() -> {
                outbox.publish(draft);
                return draft;
            })).as(draft.type()).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(
                () -> Tenancy.run(tenant, () -> outbox.publish(new EventDraft(Things.CHANGED, "a", 1, Map.of()))))
                .hasMessageContaining("inside the transaction");
    }

    @Test
    void everythingCanBeSaidAgainAtItsCurrentVersion() {
        for (int i = 0; i < 450; i++) {
            UUID id = UUID.randomUUID();
            int version = i;
            Tenancy.run(tenant, () -> things.save(id, version, "n" + version));
        }
        var before = probe.of(tenant, Things.CHANGED);
        var token = TestTokens.program(tenant, "events:republish");
        var submitted = api.post("/api/coaching/v1/republish", token, null);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        String job = "/api/coaching/v1/republish/" + submitted.json().path("job").asString();
        await().atMost(SOON).until(() -> api.get(job, token).json().path("status").asString(), "done"::equals);
        var after = probe.of(tenant, Things.CHANGED);
        assertThat(after).hasSize(900);
        assertThat(after.subList(450, 900)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(api.get(job, TestTokens.program(TestTenants.fresh(), "events:republish")).status()).isEqualTo(404);
        assertThat(api.post("/api/coaching/v1/republish", TestTokens.program(tenant, "people:write"), null).status())
                .isEqualTo(403);
    }

    @Test
    void writesAreRefusedUntilTheSlotExists() throws SQLException {
        var own = TestDatabase.of("coaching");
        try (var admin = own.servers().admin(own.name()); var statement = admin.createStatement()) {
            statement.execute("select pg_drop_replication_slot('" + own.slot() + "')");
        }
        try (var context = new SpringApplicationBuilder(SampleService.class).run(
                "--server.port=0", "--spring.datasource.url=" + own.url(),
                "--spring.datasource.username=" + own.appRole(),
                "--spring.datasource.password=" + own.appPassword(), "--leadwell.outbox.slot=" + own.slot(),
                "--spring.kafka.bootstrap-servers=" + own.servers().bootstrapServers(),
                "--leadwell.management.password=seen",
                "--leadwell.kafka.password=" + own.servers().kafka("coaching").password(),
                "--leadwell.topics.prefix=noslot.")) {
            var there = context.getBean(Things.class);
            assertThatThrownBy(() -> Tenancy.run(tenant, () -> there.save(UUID.randomUUID(), 1, "lost")))
                    .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
            var port = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
            assertThat(ready(port)).contains("outboxSlot").contains("DOWN");
            try (var admin = own.servers().admin(own.name()); var statement = admin.createStatement()) {
                statement.execute("select pg_create_logical_replication_slot('" + own.slot() + "', 'pgoutput')");
            }
            await().atMost(SOON).until(() -> ready(port).contains("\"status\":\"UP\""));
            Tenancy.run(tenant, () -> there.save(UUID.randomUUID(), 1, "published"));
        }
    }

    private static String ready(int port) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .header("Authorization",
                            "Basic " + Base64.getEncoder()
                                    .encodeToString("operator:seen".getBytes(StandardCharsets.UTF_8)))
                    .build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
