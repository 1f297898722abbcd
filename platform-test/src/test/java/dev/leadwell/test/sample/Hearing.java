package dev.leadwell.test.sample;

import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTenants;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events about a person of a fresh tenant, sent as they come from the broker, and what the sample has heard of them. */
@LeadwellTest
abstract class Hearing {

    static final String PERSON = "people.person-changed.v1";
    static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    EventFeed feed;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    final TenantId tenant = TestTenants.fresh();
    final UUID person = UUID.randomUUID();

    record Heard(long version, String name, int taken) {}

    @BeforeEach
    void unreadableAtFirst() {
        PersonHeard.readsEverything = false;
    }

    <T> T inTransaction(Supplier<T> work) {
        return Tenancy.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    Optional<Heard> heard(UUID id) {
        return inTransaction(() -> jdbc.sql("select version, name, taken from person_heard where id = ?").param(id)
                .query((row, n) -> new Heard(row.getLong("version"), row.getString("name"), row.getInt("taken")))
                .optional());
    }

    void send(UUID id, long version, String name) {
        feed.send(tenant, PERSON, id, version, Map.of("personId", id.toString(), "givenName", name, "added", "later"));
    }

    void awaitHeard(UUID id, long version) {
        await().atMost(SOON).until(() -> heard(id).map(Heard::version).orElse(-1L), v -> v == version);
    }

    static Map<String, String> headers(String tenant, UUID subject) {
        return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", PERSON, "ce_tenantid", tenant, "ce_subject",
                subject.toString(), "ce_aggregateversion", "1", "ce_time", "2026-11-18T09:00:00Z");
    }
}
