package dev.leadwell.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the runbooks say makes good what was lost or set back. */
class RunbookIT extends UnderFaults {

    private static final List<String> BACKED_UP = List.of("entry", "event_epoch", "outbox_slot", "outbox_republished",
            "freshness", "inbox");

    @Test
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
}
