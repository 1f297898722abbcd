package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.events.DeadLetters;
import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Freshness;
import dev.leadwell.kit.events.Inbox;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadwellTest
class EventsIT {

    private static final String PERSON = "people.person-changed.v1";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    EventFeed feed;
    @Autowired
    OutboxProbe probe;
    @Autowired
    Outbox outbox;
    @Autowired
    Inbox inbox;
    @Autowired
    Freshness freshness;
    @Autowired
    DeadLetters deadLetters;
    @Autowired
    Things things;
    @Autowired
    TestDatabase database;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Api api;
    @Value("${leadwell.topics.prefix}")
    String prefix;
    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    private final TenantId tenant = TestTenants.fresh();
    private final UUID person = UUID.randomUUID();

    private record Heard(long version, String name, int taken) {}

    @BeforeEach
    void unreadableAtFirst() {
        PersonHeard.readsEverything = false;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Tenancy.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private Optional<Heard> heard(UUID id) {
        return inTransaction(() -> jdbc.sql("select version, name, taken from person_heard where id = ?").param(id)
                .query((row, n) -> new Heard(row.getLong("version"), row.getString("name"), row.getInt("taken")))
                .optional());
    }

    private void send(UUID id, long version, String name) {
        feed.send(tenant, PERSON, id, version, Map.of("personId", id.toString(), "givenName", name, "added", "later"));
    }

    private void awaitHeard(UUID id, long version) {
        await().atMost(SOON).until(() -> heard(id).map(Heard::version).orElse(-1L), v -> v == version);
    }

    private List<DeadLetters.Entry> awaitDead() {
        return await().atMost(SOON).until(() -> Tenancy.call(tenant, () -> deadLetters.page(null, 10)),
                page -> !page.isEmpty());
    }

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
    void aPoisonMessageGoesToTheDeadLettersAndStopsNobody() {
        UUID next = UUID.randomUUID();
        feed.sendRaw("people", tenant + "/" + person, "no json".getBytes(StandardCharsets.UTF_8),
                headers(tenant.toString(), person));
        send(person, 2, "unstorable");
        feed.send(tenant, PERSON, UUID.randomUUID(), 1, Map.of("personId", "no uuid", "givenName", "x"));
        send(UUID.randomUUID(), 1, "nul\u0000");
        send(next, 1, "fine");
        awaitHeard(next, 1);
        var dead = await().atMost(SOON).until(() -> Tenancy.call(tenant, () -> deadLetters.page(null, 10)),
                page -> page.size() == 4);
        assertThat(dead).allMatch(letter -> letter.type().equals(PERSON)).extracting(DeadLetters.Entry::reason)
                .contains("The content is not JSON.").allMatch(reason -> !reason.contains("unstorable"));
        assertThat(Tenancy.<Long>call(tenant, deadLetters::count)).isEqualTo(4);
        assertThat(Tenancy.call(TestTenants.fresh(), () -> deadLetters.page(null, 10))).isEmpty();
        assertThat(Tenancy.call(tenant, () -> deadLetters.page(dead.get(1).id(), 1))).containsExactly(dead.get(2));
    }

    @Test
    void aRecordWithoutAHeaderIsADeadLetterOfTheInstallation() {
        feed.sendRaw("people", "k", "{}".getBytes(StandardCharsets.UTF_8), Map.of("ce_type", PERSON, "ce_id", "x"));
        await().atMost(SOON).until(() -> Tenancy.<Long>call(TenantId.PLATFORM, deadLetters::count), count -> count > 0);
    }

    @Test
    void aDeadLetterCanBeSentAgain() {
        send(person, 1, "Unreadable");
        UUID letter = awaitDead().getFirst().id();
        assertThatThrownBy(() -> Tenancy.run(tenant, () -> deadLetters.resend(letter)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("still cannot be read");
        PersonHeard.readsEverything = true;
        Tenancy.run(tenant, () -> deadLetters.resend(letter));
        assertThat(heard(person)).map(Heard::name).contains("Unreadable");
        assertThat(Tenancy.<Long>call(tenant, deadLetters::count)).isZero();
        assertThatThrownBy(() -> Tenancy.run(tenant, () -> deadLetters.resend(letter)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("no dead letter");
    }

    @Test
    void anAdministratorSeesDeadLettersOnAPageAndSendsThemAgain() {
        send(person, 1, "Unreadable");
        UUID letter = awaitDead().getFirst().id();
        UUID admin = UUID.randomUUID();
        SampleService.ROLES.put(admin, java.util.Set.of("tenant-admin"));
        String token = TestTokens.person(tenant, admin);
        var page = api.send(api.request("/coaching/dead-letters", token).header("Accept", "text/html").GET());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("This name is not read yet.", letter.toString(), "<h1>Dead letters</h1>")
                .doesNotContain("Unreadable");
        String resend = "/coaching/dead-letters/" + letter + "/resend";
        assertThat(api.form(resend, token, "").status()).isEqualTo(409);
        PersonHeard.readsEverything = true;
        var sent = api.form(resend, token, "");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).isEqualTo("/coaching/dead-letters?done=resent");
        assertThat(api.form(resend, token, "").status()).isEqualTo(404);
        assertThat(api.form(resend, TestTokens.person(tenant, UUID.randomUUID()), "").status()).isEqualTo(403);
        var empty = api
                .send(api.request("/coaching/dead-letters?done=resent", token).header("Accept", "text/html").GET());
        assertThat(empty.text()).contains("Everything was read", "Sent again, and read.");
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
        assertThat(Tenancy.<Long>call(tenant, deadLetters::count)).isZero();
    }

    @Test
    void anEffectIsDoneOnce() {
        UUID event = UUID.randomUUID();
        assertThat(inTransaction(() -> inbox.firstTime(event))).isTrue();
        assertThat(inTransaction(() -> inbox.firstTime(event))).isFalse();
    }

    @Test
    void beatsTellHowFreshTheCopiesAre() {
        await().atMost(SOON).until(() -> freshness.upTo("people").isPresent());
        assertThat(freshness.upTo("comp")).as("not listened to").isEmpty();
        await().atMost(SOON).until(() -> probe.of(TenantId.PLATFORM, "coaching.beat.v1").isEmpty());
    }

    @Test
    void requestIdAndTraceTravelFromTheRequestToTheEventAndOnToItsConsumer() throws SQLException {
        try (var admin = database.servers().admin(database.name()); var statement = admin.createStatement()) {
            statement.execute("""
                    create table if not exists probe.traces (traceparent text, requestid text);
                    create or replace function probe.see_trace() returns trigger language plpgsql security definer as $$
                    begin
                        insert into probe.traces values (new.ce_traceparent, new.ce_requestid);
                        return null;
                    end $$;
                    create or replace trigger traced after insert on public.outbox
                        for each row when (new.partition is null) execute function probe.see_trace()""");
            String trace = UUID.randomUUID().toString().replace("-", "");
            var token = TestTokens.program(tenant, "coaching:write");
            var answer = api.send(api.request("/api/coaching/v1/things", token)
                    .header("X-Request-Id", "request-of-trace")
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").header("Idempotency-Key", "trace")
                    .header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"traced\"}")));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            try (var rows = statement
                    .executeQuery("select traceparent from probe.traces where requestid = 'request-of-trace'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).startsWith("00-" + trace).endsWith("-01");
            }
            var traced = new java.util.HashMap<>(headers(tenant.toString(), person));
            traced.put("ce_requestid", "request-of-trace");
            traced.put("ce_traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
            feed.sendRaw("people", tenant + "/" + person, ("{\"personId\":\"" + person + "\",\"givenName\":\"t\"}")
                    .getBytes(StandardCharsets.UTF_8), traced);
            awaitHeard(person, 1);
            assertThat(PersonHeard.heardIn.get(person)).isEqualTo("request-of-trace " + trace + " " + tenant);
        }
    }

    @Test
    void writesAreRefusedUntilTheSlotExists() throws SQLException {
        var own = TestDatabase.of("coaching");
        try (var admin = own.servers().admin(own.name()); var statement = admin.createStatement()) {
            statement.execute("select pg_drop_replication_slot('" + own.slot() + "')");
        }
        try (var context = new org.springframework.boot.builder.SpringApplicationBuilder(SampleService.class).run(
                "--server.port=0", "--spring.datasource.url=" + own.url(),
                "--spring.datasource.username=" + own.appRole(),
                "--spring.datasource.password=" + own.appPassword(), "--leadwell.outbox.slot=" + own.slot(),
                "--spring.kafka.bootstrap-servers=" + own.servers().bootstrapServers(),
                "--leadwell.topics.prefix=noslot.")) {
            var there = context.getBean(Things.class);
            assertThatThrownBy(() -> Tenancy.run(tenant, () -> there.save(UUID.randomUUID(), 1, "lost")))
                    .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
            var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(ready(port)).contains("outboxSlot").contains("DOWN");
            try (var admin = own.servers().admin(own.name()); var statement = admin.createStatement()) {
                statement.execute("select pg_create_logical_replication_slot('" + own.slot() + "', 'pgoutput')");
            }
            await().atMost(SOON).until(() -> ready(port).contains("\"status\":\"UP\""));
            Tenancy.run(tenant, () -> there.save(UUID.randomUUID(), 1, "published"));
        }
    }

    private static String ready(int port) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
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
    void aBacklogDrainsInBoundedPolls() {
        int backlog = Integer.getInteger("leadwell.backlog", 5_000);
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(),
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

    private static Map<String, String> headers(String tenant, UUID subject) {
        return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", PERSON, "ce_tenantid", tenant, "ce_subject",
                subject.toString(), "ce_aggregateversion", "1", "ce_time", "2026-11-18T09:00:00Z");
    }
}
