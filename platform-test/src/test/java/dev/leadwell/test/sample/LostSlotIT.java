package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Topics;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A slot that was lost is never one again in silence: facts may be missing until every tenant has said all again. */
class LostSlotIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TenantId tenant = TestTenants.fresh();
    private final TestDatabase database = TestDatabase.of("coaching");
    private final String prefix = "slot" + Long.toString(System.nanoTime(), 36) + ".";

    @AfterEach
    void nobodyElses() {
        SampleService.TENANTS.remove(tenant);
    }

    private ConfigurableApplicationContext start() {
        Topics.withPrefix(prefix).provision(database.servers().kafka(KafkaLogin.ADMIN));
        SampleService.TENANTS.add(tenant);
        return new SpringApplicationBuilder(SampleService.class).run("--server.port=0",
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.appRole(),
                "--spring.datasource.password=" + database.appPassword(), "--leadwell.outbox.slot=" + database.slot(),
                "--spring.kafka.bootstrap-servers=" + database.servers().bootstrapServers(),
                "--leadwell.kafka.password=" + database.servers().kafka("coaching").password(),
                "--leadwell.topics.prefix=" + prefix, "--leadwell.beat=200ms", "--leadwell.issuer=" + TestTokens.ISSUER,
                "--leadwell.jwk-set-uri=" + TestTokens.jwkSetUri());
    }

    private String admin(String sql) {
        try (var admin = database.servers().admin(database.name());
                var statement = admin.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "none";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void drop() {
        admin("select pg_drop_replication_slot('" + database.slot() + "')");
    }

    private boolean beatsSay(String what) {
        return admin("select payload from probe.outbox_seen where type = 'coaching.beat.v1' order by n desc limit 1")
                .contains(what);
    }

    private static Map<String, Object> outbox(ConfigurableApplicationContext service) {
        return health(service).getDetails();
    }

    private static Health health(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(service.getBean("outbox", HealthIndicator.class).health());
    }

    private void republish(ConfigurableApplicationContext service, TenantId whose) {
        var address = "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port")
                + "/api/coaching/v1/republish";
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).header("Authorization",
                    TestTokens.program(whose, "events:republish"))
                    .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSlotMadeAnewByHandMeansThatFactsMayBeMissingUntilEveryTenantHasSaidAllAgain() {
        TenantId other = TestTenants.fresh();
        try (var service = start()) {
            SampleService.TENANTS.add(other);
            await().atMost(SOON).until(() -> beatsSay("\"factsMayBeMissing\":false"));
            drop();
            await().atMost(SOON).untilAsserted(() -> assertThatThrownBy(() -> Tenancy.run(tenant,
                    () -> service.getBean(Things.class).save(UUID.randomUUID(), 1, "lost")))
                    .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(503)));
            admin("select pg_create_logical_replication_slot('" + database.slot() + "', 'pgoutput')");
            await().atMost(SOON).until(() -> beatsSay("\"factsMayBeMissing\":true"));
            assertThat(outbox(service)).containsEntry("factsMayBeMissing", true).containsEntry("cause", "lost")
                    .containsEntry("tenantsToRepublish", 2L);
            assertThat(health(service).getStatus()).isEqualTo(Status.DOWN);
            republish(service, tenant);
            await().atMost(SOON).until(() -> outbox(service).get("tenantsToRepublish"), Long.valueOf(1)::equals);
            assertThat(outbox(service)).containsEntry("factsMayBeMissing", true);
            republish(service, other);
            await().atMost(SOON).until(() -> beatsSay("\"factsMayBeMissing\":false"));
            assertThat(outbox(service)).containsEntry("factsMayBeMissing", false);
        } finally {
            SampleService.TENANTS.remove(other);
        }
    }

    @Test
    void provisioningMakesALostSlotAnewAndRecordsIt() throws SQLException {
        String known = "select generation || ' ' || coalesce(cause, 'whole') from outbox_slot";
        assertThat(admin(known)).isEqualTo("1 whole");
        database.provisionOutbox();
        assertThat(admin(known)).as("it is there").isEqualTo("1 whole");
        drop();
        database.provisionOutbox();
        assertThat(admin("select slot_name from pg_replication_slots where slot_name = '" + database.slot() + "'"))
                .isEqualTo(database.slot());
        assertThat(admin(known)).isEqualTo("2 made-anew");
    }

    @Test
    void aGapInTheBeatsThatComeBackIsASecondWitness() {
        try (var service = start();
                var topic = new KafkaProducer<>(
                        database.servers().kafka(KafkaLogin.ADMIN).with(Map.of()), new StringSerializer(),
                        new ByteArraySerializer())) {
            beat(topic, 41);
            beat(topic, 42);
            beat(topic, 41);
            beat(topic, 42);
            beat(topic, 43);
            await().atMost(SOON).until(() -> admin("select number from freshness where service = 'coaching'"),
                    "43"::equals);
            assertThat(outbox(service)).as("repetitions are no gap").containsEntry("factsMayBeMissing", false);
            beat(topic, 45);
            await().atMost(SOON).until(() -> outbox(service).get("factsMayBeMissing"), Boolean.TRUE::equals);
            assertThat(outbox(service)).containsEntry("cause", "beats-missing");
        }
    }

    private void beat(KafkaProducer<String, byte[]> topic, long number) {
        var record = new ProducerRecord<>(prefix + "coaching", 0, "beat/0", ("{\"at\":\"" + Instant.now()
                + "\",\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "coaching.beat.v1".getBytes(StandardCharsets.UTF_8));
        topic.send(record);
    }
}
