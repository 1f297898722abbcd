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

    @Test
    void whatIsPublishedAndRepublishedIsTheSameAndKeepsItsSchema() {
        Cast cast = Cast.told(feed, api);
        Desk desk = new Desk(api, cast);
        UUID period = desk.ready();
        desk.calculate(period);
        desk.review(period);
        assertThat(desk.approve(period, cast.asMia()).status()).isEqualTo(200);
        outbox.await(cast.tenant(), "comp.objective-measured.v1", 3);
        List<String> published = new ArrayList<>();
        for (OutboxProbe.Seen seen : outbox.all(cast.tenant())) {
            if (OURS.contains(seen.type())) {
                EventExamples.assertKeepsSchema(seen.type(), seen.payload());
                published.add(seen.type() + " " + seen.aggregateId() + " " + seen.version());
            }
        }
        List<String> again = new ArrayList<>();
        Tenancy.run(cast.tenant(), () -> transactions.executeWithoutResult(status -> republishables.forEach(
                one -> one.republish(draft -> again.add(named(draft))))));
        assertThat(published).hasSize(5);
        assertThat(again).containsExactlyInAnyOrderElementsOf(published);
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
