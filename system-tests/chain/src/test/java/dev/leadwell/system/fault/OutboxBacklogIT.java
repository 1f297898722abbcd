package dev.leadwell.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Log that is held back is let go of or seen, and read with bounded memory. */
class OutboxBacklogIT extends UnderFaults {

    private static final int BACKLOG = LONG ? 100_000 : 20_000;

    @Test
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
}
