package dev.leadwell.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Nothing committed is lost and each key keeps its order, whatever is killed; nothing else is published. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutboxFaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Short once in the normal run; long and repeated with -Dlong=true. */
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int ROUNDS = LONG ? 5 : 1;
    private static final int WRITES = LONG ? 3000 : 300;
    private static final int BACKLOG = LONG ? 100_000 : 20_000;
    private static final List<String> BACKED_UP = List.of("entry", "event_epoch", "outbox_slot", "outbox_republished",
            "freshness", "inbox");

    private static FaultInstallation chain;

    @BeforeAll
    static void start() throws Exception {
        chain = FaultInstallation.get();
    }

    @AfterEach
    void the_outbox_is_empty() {
        for (var service : List.of("audit", "comp")) {
            assertThat(chain.number(service, "select count(*) from outbox")).as("outbox of %s", service).isZero();
        }
    }

    @Test
    @Order(1)
    void nothing_committed_before_the_connectors_first_start_is_lost() {
        assertThat(chain.number("audit", "select version from entry where key = 'early'"))
                .isEqualTo(FaultInstallation.EARLY);
        chain.topic.awaitComplete(Map.of("early", (long) FaultInstallation.EARLY), PATIENCE);
    }

    @Test
    @Order(2)
    void a_rollback_publishes_nothing() {
        raise("rolled");
        assertThat(Http.post(chain.producerPort, entry("rolled") + "?rollback=true").body()).isEqualTo("2");
        raise("rolled");
        raise("rolled");
        chain.topic.awaitComplete(Map.of("rolled", 3L), PATIENCE);
        assertThat(chain.topic.of("rolled")).containsExactly(1L, 2L, 3L);
    }

    @Test
    @Order(3)
    void an_oversized_or_misrouted_event_is_refused_at_the_insert_and_nothing_of_it_stays() throws SQLException {
        assertThat(Http.post(chain.producerPort, entry("large") + "?padding=300000").status()).isNotEqualTo(200);
        assertThat(chain.number("audit", "select count(*) from entry where key = 'large'")).isZero();
        for (var row : List.of("'elsewhere', 'k', 'elsewhere.x.v1', '{}'", "'audit', '', 'audit.x.v1', '{}'",
                "'audit', 'k', 'coaching.x.v1', '{}'", "'audit', 'k', 'audit.x.v1', ''")) {
            try (var app = chain.app("audit"); var insert = app.createStatement()) {
                var sql = "insert into outbox (tenant_id, id, topic, key, ce_type, payload, ce_source, ce_time, ce_subject,"
                        + " ce_aggregateversion) values ('%s', '%s', %s, '/x', 'now', 's', '1')"
                                .formatted(FaultInstallation.TENANT.value(), UUID.randomUUID(), row);
                assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(SQLException.class,
                        () -> insert.execute(sql)).getSQLState()).as(row).isEqualTo("23514");
            }
        }
        raise("after-large");
        chain.topic.awaitComplete(Map.of("after-large", 1L), PATIENCE);
    }

    @Test
    @Order(4)
    void two_instances_and_overlapping_transactions_on_one_key_arrive_in_commit_order() throws Exception {
        try (var load = new Load("shared", 2, List.of(chain.producerPort, chain.otherProducerPort))) {
            var slow = List.of(chain.producerPort, chain.otherProducerPort).stream()
                    .map(port -> Thread.ofVirtual().start(() -> {
                        for (int n = 0; n < 10; n++) {
                            Http.post(port, entry("shared0") + "?hold=50");
                        }
                    })).toList();
            for (var one : slow) {
                one.join();
            }
            load.awaitMore(WRITES / 3);
            load.stop();
            chain.topic.awaitComplete(load.acknowledged(), PATIENCE);
        }
        assertThat(chain.topic.of("shared0")).isSorted();
    }

    @Test
    @Order(5)
    void kill_9_of_a_service_loses_nothing_that_it_acknowledged() {
        for (int round = 0; round < ROUNDS; round++) {
            try (var load = new Load("service", 4, List.of(chain.producerPort, chain.otherProducerPort))) {
                load.awaitMore(WRITES);
                chain.otherProducer.kill();
                load.awaitMore(WRITES / 2);
                chain.otherProducer.start();
                load.stop();
                chain.topic.awaitComplete(load.acknowledged(), PATIENCE);
            }
            chain.awaitServices();
        }
        chain.awaitSameCopy(PATIENCE);
    }

    @Test
    @Order(6)
    void kill_9_of_the_connect_worker_loses_nothing_and_does_not_slow_the_api() {
        for (int round = 0; round < ROUNDS; round++) {
            try (var load = new Load("connect", 6, List.of(chain.producerPort, chain.otherProducerPort))) {
                load.awaitMore(WRITES);
                var before = load.medianMillis();
                chain.connect.kill();
                load.awaitMore(WRITES);
                assertNotSlower(before, load);
                chain.startConnect();
                load.awaitMore(WRITES);
                load.stop();
                chain.topic.awaitComplete(load.acknowledged(), PATIENCE);
                assertThat(load.failures()).isZero();
            }
        }
        chain.awaitSameCopy(PATIENCE);
    }

    @Test
    @Order(7)
    void a_broker_killed_and_away_under_load_loses_nothing_does_not_slow_the_api_and_nobody_is_restarted() {
        for (int round = 0; round < ROUNDS; round++) {
            var connect = chain.connect.pid();
            try (var load = new Load("broker", 6, List.of(chain.producerPort, chain.otherProducerPort))) {
                load.awaitMore(WRITES);
                var before = load.medianMillis();
                chain.kafka.kill();
                load.awaitMore(WRITES);
                assertNotSlower(before, load);
                chain.kafka.start();
                chain.kafka.awaitUp();
                load.awaitMore(WRITES);
                load.stop();
                chain.topic.awaitComplete(load.acknowledged(), PATIENCE);
                assertThat(load.failures()).isZero();
            }
            assertThat(chain.connect.alive()).isTrue();
            assertThat(chain.connect.pid()).isEqualTo(connect);
        }
        chain.awaitSameCopy(PATIENCE);
    }

    @Test
    @Order(8)
    void kill_9_of_postgresql_under_load_loses_nothing_and_everybody_comes_back_alone() {
        for (int round = 0; round < ROUNDS; round++) {
            try (var load = new Load("postgres", 6, List.of(chain.producerPort, chain.otherProducerPort))) {
                load.awaitMore(WRITES);
                chain.killPostgres();
                await("writes fail meanwhile").atMost(PATIENCE).until(() -> load.failures() > 0);
                chain.startPostgres();
                load.awaitMore(WRITES);
                load.stop();
                chain.topic.awaitComplete(load.acknowledged(), PATIENCE);
            }
        }
        chain.awaitSameCopy(PATIENCE);
    }

    @Test
    @Order(9)
    void an_idle_database_holds_no_log_back_while_another_writes_much() throws SQLException {
        try (var admin = chain.postgres.admin("audit"); var sql = admin.createStatement()) {
            sql.execute("create table noise as select g, repeat('x', 500) from generate_series(1, 100000) g");
            sql.execute("drop table noise");
        }
        await("comp's slot follows by its beats").atMost(PATIENCE)
                .until(() -> chain.retained("comp_outbox") < 2_000_000);
        await("and so does audit's").atMost(PATIENCE)
                .until(() -> chain.retained(FaultInstallation.SLOT) < 2_000_000);
    }

    @Test
    @Order(10)
    void a_slot_that_nobody_reads_is_seen_and_its_backlog_drains_with_bounded_memory() {
        chain.connect.stop();
        var before = chain.topic.records();
        for (int n = 0; n < BACKLOG / 10_000; n++) {
            assertThat(
                    Http.post(chain.producerPort, "/api/audit/v1/entries?prefix=b" + n + "-&count=10000&together=500")
                            .status())
                    .isEqualTo(200);
        }
        await("health says so").atMost(PATIENCE)
                .until(() -> Http.get(chain.producerPort, "/actuator/health").body().contains("\"DOWN\""));
        assertThat(Http.get(chain.producerManagementPort, "/actuator/health", "operator", chain.keys.of("management"))
                .body()).contains("retainedBytes");
        assertThat(chain.number("postgres", "select pg_size_bytes(current_setting('max_slot_wal_keep_size'))"))
                .isPositive();
        chain.startConnect();
        await("the backlog drains").atMost(PATIENCE)
                .until(() -> chain.topic.records() >= before + BACKLOG);
        chain.awaitSameCopy(PATIENCE);
        System.out.printf("Peak memory with a backlog of %,d: Connect %d MB, consumer %d MB%n", BACKLOG,
                chain.connect.peakMemory() / 1_000_000, chain.consumer.peakMemory() / 1_000_000);
        assertThat(chain.connect.peakMemory()).isLessThan(700_000_000L);
        assertThat(chain.consumer.peakMemory()).isLessThan(700_000_000L);
        await("health is well again").atMost(PATIENCE)
                .until(() -> Http.status(chain.producerPort, "/actuator/health") == 200);
    }

    @Test
    @Order(11)
    void a_slot_lost_with_events_in_it_is_made_good_by_the_runbook() throws SQLException, java.io.IOException {
        chain.connect.stop();
        for (int n = 0; n < 20; n++) {
            raise("lost" + n % 5);
        }
        chain.number("postgres", "select count(pg_drop_replication_slot('" + FaultInstallation.SLOT + "'))");
        await("writes are refused").atMost(PATIENCE)
                .until(() -> Http.post(chain.producerPort, entry("refused")).status() == 503);
        assertThat(Http.status(chain.producerPort, "/actuator/health/readiness")).isEqualTo(503);
        // docs/runbooks/lost-slot.md, step by step
        chain.provisionOutbox();
        java.nio.file.Files.deleteIfExists(chain.folder.resolve("connect").resolve("connect.offsets"));
        chain.startConnect();
        chain.awaitServices();
        await("the consumer hears that facts may be missing").atMost(PATIENCE).until(() -> missingAtTheConsumer() > 0);
        assertThat(Http.post(chain.producerPort, "/api/audit/v1/republish").status()).isEqualTo(202);
        chain.awaitSameCopy(PATIENCE.multipliedBy(2));
        await("and that they are not any more").atMost(PATIENCE).until(() -> missingAtTheConsumer() == 0);
        raise("lost0");
        await().atMost(PATIENCE).until(() -> chain.topic.of("lost0").contains(5L));
    }

    @Test
    @Order(12)
    void a_database_set_back_to_an_earlier_moment_is_what_everybody_has_after_the_runbook()
            throws SQLException, java.io.IOException {
        for (int n = 0; n < 20; n++) {
            raise("undone" + n % 5);
        }
        chain.awaitSameCopy(PATIENCE);
        backUp();
        for (int n = 0; n < 15; n++) {
            raise("undone" + n % 5);
        }
        chain.awaitSameCopy(PATIENCE);
        // docs/runbooks/restore.md, step by step
        chain.producer.stop();
        chain.otherProducer.stop();
        chain.connect.stop();
        chain.number("postgres", "select count(pg_drop_replication_slot('" + FaultInstallation.SLOT + "'))");
        putBack();
        chain.provisionOutbox();
        java.nio.file.Files.deleteIfExists(chain.folder.resolve("connect").resolve("connect.offsets"));
        chain.startConnect();
        chain.producer.start();
        chain.otherProducer.start();
        chain.awaitServices();
        raise("after-restore");
        await("the consumer hears that facts may be missing").atMost(PATIENCE).until(() -> missingAtTheConsumer() > 0);
        assertThat(heard("undone0")).as("known, and not yet said again").isEqualTo(7);
        assertThat(Http.post(chain.producerPort, "/api/audit/v1/republish?restored=true").status()).isEqualTo(202);
        chain.awaitSameCopy(PATIENCE.multipliedBy(2));
        assertThat(heard("undone0")).isEqualTo(4);
        await("nothing is missing any more").atMost(PATIENCE).until(() -> missingAtTheConsumer() == 0);
        raise("undone0");
        await("it goes on in the new epoch").atMost(PATIENCE).until(() -> heard("undone0") == 5);
    }

    private static long missingAtTheConsumer() {
        return chain.number("comp", "select count(*) from freshness where service = 'audit' and facts_may_be_missing");
    }

    private static long heard(String key) {
        return chain.number("comp", "select version from heard where key = '" + key + "'");
    }

    /** As a backup has it: the data and what the kit keeps beside it. */
    private static void backUp() throws SQLException {
        try (var admin = chain.postgres.admin("audit"); var sql = admin.createStatement()) {
            sql.execute("create schema backup");
            for (var table : BACKED_UP) {
                sql.execute("create table backup." + table + " as select * from public." + table);
            }
        }
    }

    private static void putBack() throws SQLException {
        try (var admin = chain.postgres.admin("audit"); var sql = admin.createStatement()) {
            for (var table : BACKED_UP) {
                sql.execute("delete from public." + table);
                sql.execute("insert into public." + table + " select * from backup." + table);
            }
            sql.execute("drop schema backup cascade");
        }
    }

    private static void assertNotSlower(double beforeMillis, Load load) {
        var now = load.medianMillis();
        System.out.printf("A write took %.1f ms before the outage, %.1f ms in it%n", beforeMillis, now);
        assertThat(now).as("median of a write during the outage, %.1f ms before", beforeMillis)
                .isLessThan(3 * beforeMillis + 20);
    }

    private static void raise(String key) {
        assertThat(Http.post(chain.producerPort, entry(key)).status()).isEqualTo(200);
    }

    private static String entry(String key) {
        return "/api/audit/v1/entries/" + key;
    }
}
