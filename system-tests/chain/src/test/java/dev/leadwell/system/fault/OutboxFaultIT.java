package dev.leadwell.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Nothing committed is lost and each key keeps its order, whatever is killed; nothing else is published. */
class OutboxFaultIT extends UnderFaults {

    private static final int ROUNDS = LONG ? 5 : 1;
    private static final int WRITES = LONG ? 3000 : 300;

    @Test
    void nothing_committed_before_the_connectors_first_start_is_lost() {
        assertThat(chain.number("audit", "select version from entry where key = 'early'"))
                .isEqualTo(FaultInstallation.EARLY);
        assertThat(chain.early).isEqualTo(LongStream.rangeClosed(1, FaultInstallation.EARLY).boxed().toList());
    }

    @Test
    void a_rollback_publishes_nothing() {
        raise("rolled");
        assertThat(Http.post(chain.producerPort, entry("rolled") + "?rollback=true").body()).isEqualTo("2");
        raise("rolled");
        raise("rolled");
        chain.topic.awaitComplete(Map.of("rolled", 3L), PATIENCE);
        assertThat(chain.topic.of("rolled")).containsExactly(1L, 2L, 3L);
    }

    @Test
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

    private static void assertNotSlower(double beforeMillis, Load load) {
        var now = load.medianMillis();
        System.out.printf("A write took %.1f ms before the outage, %.1f ms in it%n", beforeMillis, now);
        assertThat(now).as("median of a write during the outage, %.1f ms before", beforeMillis)
                .isLessThan(3 * beforeMillis + 20);
    }
}
