package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.Republished;
import dev.leadwell.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Comp keeps its own contract, and reads the examples of those it listens to. */
@LeadwellTest
class ContractIT {

    private static final List<String> OURS = List.of("comp.plan-signed.v1", "comp.statement-approved.v1",
            "comp.objective-measured.v1");
    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    OutboxProbe outbox;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    List<Republishable> republishables;
    @Autowired
    TestDatabase database;

    @Test
    void whatIsPublishedAndRepublishedIsTheSameAndKeepsItsSchema() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID period = steps.ready();
        steps.calculate(period);
        steps.review(period);
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(200);
        outbox.await(cast.tenant(), "comp.objective-measured.v1", 3);
        List<String> published = new ArrayList<>();
        for (OutboxProbe.Seen seen : outbox.all(cast.tenant())) {
            if (OURS.contains(seen.type())) {
                EventExamples.assertKeepsSchema(seen.type(), seen.payload());
                published.add(seen.type() + " " + seen.aggregateId() + " " + seen.version());
            }
        }
        List<String> again = new ArrayList<>();
        Tenancy.run(cast.tenant(), () -> transactions.executeWithoutResult(status -> Republished.by(republishables)
                .forEach(draft -> again.add(named(draft)))));
        assertThat(published).hasSize(5);
        assertThat(again).containsExactlyInAnyOrderElementsOf(published);
        Republished.assertLockedWhileRead(republishables, database, cast.tenant(), transactions, "participation");
    }

    private static String named(EventDraft draft) {
        return draft.type() + " " + draft.aggregateId() + " " + draft.version();
    }

    @Test
    void everyExampleOfAuditIsTakenIn() {
        assertTaken("audit_week", "weekId", List.of("audit.week-submitted.v1", "audit.week-reopened.v1"));
    }

    @Test
    void everyExampleOfCoachingsWindowsIsTakenIn() {
        assertTaken("settled_window", "windowId", List.of("coaching.window-settled.v1"));
    }

    @Test
    void everyExampleOfAPersonIsTakenIn() {
        assertTaken("copy_person", "personId", List.of("people.person-changed.v1"));
    }

    @Test
    void factsOfAHigherEpochWinWhateverTheVersion() { // G7
        Cast cast = Cast.told(feed, api);
        overtaken(cast, "audit_week", "leadership", "audit.week-submitted.v1", Map.of("weekId", UUID.randomUUID(),
                "managerId", UUID.randomUUID(), "weekStart", "2026-11-16", "lastDay", "2026-11-22"),
                "leadershipBlocks");
        overtaken(cast, "settled_window", "displaced_by", "coaching.window-settled.v1", Map.of("windowId",
                UUID.randomUUID(), "managerId", UUID.randomUUID(), "repId", UUID.randomUUID(), "kind", "development",
                "windowStart", "2026-11-16", "windowEnd", "2026-11-23", "outcome", "not-kept"), "displacedBy");
    }

    /** Version 7, then the lower version 5 of the next epoch, then version 8 of the first, late. */
    private void overtaken(Cast cast, String table, String column, String type, Map<String, ?> fact, String field) {
        UUID aggregate = UUID.randomUUID();
        for (long[] at : new long[][]{{1, 7}, {2, 5}, {1, 8}}) {
            Map<String, Object> data = new HashMap<>(fact);
            data.put(field, table.equals("audit_week") ? (Object) at[1] : Long.toString(at[1]));
            feed.send(cast.tenant(), type, aggregate, at[0], at[1], data);
        }
        Map<String, Object> last = new HashMap<>(fact);
        last.replaceAll((name, value) -> value instanceof UUID ? UUID.randomUUID() : value);
        feed.send(cast.tenant(), type, aggregate, 9, last);
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> known(cast, "select count(*) from " + table + " where version = 9").equals("1"));
        assertThat(known(cast, "select epoch || ' ' || version || ' ' || " + column + " from " + table
                + " where version <> 9")).isEqualTo("2 5 5");
    }

    /** Past the service, whose statements are held against their plans. */
    private String known(Cast cast, String query) {
        try (var admin = database.servers().admin(database.name());
                var row = admin.createStatement()
                        .executeQuery(query + " and tenant_id = '" + cast.tenant() + "'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private void assertTaken(String table, String id, List<String> types) {
        Cast cast = Cast.told(feed, api);
        long before = count(cast, table);
        Map<String, Long> sent = new HashMap<>();
        for (String type : types) {
            for (String example : EventExamples.of(type).values()) {
                JsonNode data = new ObjectMapper().readTree(example);
                feed.send(cast.tenant(), type, data.get(id).stringValue(), data.get("version").longValue(), example);
                sent.merge(data.get(id).stringValue(), data.get("version").longValue(), Math::max);
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count(cast, table) == before + sent.size());
    }

    private long count(Cast cast, String table) {
        return Tenancy.call(cast.tenant(), () -> java.util.Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql("select count(*) from " + table).query(Long.class).single())));
    }
}
