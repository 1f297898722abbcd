package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.events.DeadLetters;
import dev.leadwell.kit.events.Freshness;
import dev.leadwell.kit.events.Inbox;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is heard counts once, in whatever order it comes, however long it has to wait. */
class EventsHeardIT extends Hearing {

    @Autowired
    OutboxProbe probe;
    @Autowired
    Inbox inbox;
    @Autowired
    Freshness freshness;
    @Autowired
    DeadLetters deadLetters;
    @Autowired
    TestDatabase database;
    @Autowired
    Clock clock;
    @Value("${leadwell.topics.prefix}")
    String prefix;

    private long unsettled() {
        return deadLetters.page(null, 100).items().size();
    }

    @Test
    void duplicatesAndShuffledOrderChangeNothing() { // G7
        UUID last = UUID.randomUUID();
        for (long version : new long[]{3, 1, 3, 2, 1}) {
            send(person, version, "v" + version);
        }
        send(last, 1, "last");
        awaitHeard(last, 1);
        awaitHeard(person, 3);
        assertThat(heard(person)).contains(new Heard(3, "v3", 1));
    }

    @Test
    void anEffectIsDoneOnce() {
        UUID event = UUID.randomUUID();
        assertThat(inTransaction(() -> inbox.firstTime(event))).isTrue();
        assertThat(inTransaction(() -> inbox.firstTime(event))).isFalse();
    }

    @Test
    void aDatabaseThatRefusesIsWaitedForWithoutLimit() throws SQLException {
        try (var admin = database.servers().admin(database.name()); var statement = admin.createStatement()) {
            statement.execute("revoke insert on person_heard from coaching_app");
            send(person, 1, "patient");
            await().pollDelay(Duration.ofSeconds(3)).atMost(SOON).until(() -> heard(person).isEmpty());
            statement.execute("grant insert on person_heard to coaching_app");
        }
        awaitHeard(person, 1);
        assertThat(Tenancy.<Long>call(tenant, this::unsettled)).isZero();
    }

    @Test
    void beatsTellHowFreshTheCopiesAre() {
        await().atMost(SOON).until(() -> freshness.upTo("people").isPresent());
        assertThat(freshness.upTo("comp")).as("not listened to").isEmpty();
        await().atMost(SOON).until(() -> probe.of(TenantId.PLATFORM, "coaching.beat.v1").isEmpty());
    }

    @Test
    void aBeatFromAClockThatIsAheadVouchesForNothingYetToCome() {
        feed.freshen("people");
        await().atMost(SOON).until(() -> freshness.upTo("people").isPresent());
        assertThat(freshness.upTo("people").orElseThrow()).isBefore(clock.instant().plusSeconds(11));
    }

    @Test
    void aBacklogDrainsInBoundedPolls() {
        int backlog = Integer.getInteger("leadwell.backlog", 5_000);
        try (var producer = new KafkaProducer<>(database.servers().kafka(KafkaLogin.ADMIN).with(Map.of()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < backlog; i++) {
                UUID id = new UUID(7, i);
                var record = new ProducerRecord<>(prefix + "people", tenant + "/" + id, ("{\"personId\":\"" + id
                        + "\",\"givenName\":\"n\"}").getBytes(StandardCharsets.UTF_8));
                headers(tenant.toString(), id).forEach((name, value) -> record.headers().add(name,
                        value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        }
        long start = System.nanoTime();
        await().atMost(Duration.ofMinutes(5)).until(() -> inTransaction(() -> jdbc
                .sql("select count(*) from person_heard").query(Long.class).single()), count -> count == backlog);
        System.out.printf("A backlog of %d drained in %d ms%n", backlog, (System.nanoTime() - start) / 1_000_000);
    }
}
