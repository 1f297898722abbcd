package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OpenApiRules;
import dev.leadwell.test.Republished;
import dev.leadwell.test.TestClock;
import dev.leadwell.test.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Audit keeps its own contract and reads the examples of those it listens to. */
@LeadwellTest
class ContractIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    TestClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    List<Republishable> republishables;
    @Autowired
    TestDatabase database;

    @Test
    void theDocumentSaysWhatADocumentMustSay() {
        assertThat(OpenApiRules.findingsIn("openapi/audit.yaml")).isEmpty();
    }

    @Test
    void everyExampleKeepsItsSchema() {
        EventExamples.assertExamplesKeepTheirSchemas("audit");
    }

    @Test
    void whatIsRepublishedIsTheCurrentStateAtItsVersionAndKeepsTheSchema() {
        clock.set("2026-11-20T16:00:00Z");
        Cast cast = Cast.told(feed, api);
        post(cast, "2026-11-16", "submit", "");
        post(cast, "2026-11-09", "submit", "");
        post(cast, "2026-11-09", "reopen", "{\"reason\":\"Again\"}");
        List<EventDraft> drafts = new ArrayList<>();
        Tenancy.run(cast.tenant(), () -> transactions
                .executeWithoutResult(status -> drafts.addAll(Republished.by(republishables))));
        Republished.assertLockedWhileRead(republishables, database, cast.tenant(), transactions, "week");
        assertThat(drafts).extracting(EventDraft::type, EventDraft::version).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("audit.week-submitted.v1", 1L),
                org.assertj.core.groups.Tuple.tuple("audit.week-reopened.v1", 2L));
        ObjectMapper json = tools.jackson.databind.json.JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        v -> v.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
        drafts.forEach(draft -> EventExamples.assertKeepsSchema(draft.type(), json.writeValueAsString(draft.data())));
    }

    private void post(Cast cast, String week, String verb, String body) {
        Api.Answer answer = api.send(api.request("/api/audit/v1/weeks/" + week + "/" + verb, cast.asManager())
                .header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aSessionToldInAHigherEpochWinsWhateverItsVersion() { // G7
        clock.set("2026-11-20T16:00:00Z");
        Cast cast = Cast.told(feed, api);
        UUID session = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        String example = EventExamples.of("coaching.session-changed.v1").values().iterator().next();
        for (long[] at : new long[][]{{1, 7}, {2, 5}, {1, 8}}) {
            feed.send(cast.tenant(), "coaching.session-changed.v1", session, at[0], at[1], renamed(example, session));
        }
        feed.send(cast.tenant(), "coaching.session-changed.v1", session, 1, renamed(example, last));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> known(cast, last), "1 1"::equals);
        assertThat(known(cast, session)).isEqualTo("2 5");
    }

    private static String renamed(String example, UUID id) {
        return ((tools.jackson.databind.node.ObjectNode) new ObjectMapper().readTree(example))
                .put("sessionId", id.toString()).toString();
    }

    private String known(Cast cast, UUID session) {
        return Tenancy.call(cast.tenant(), () -> java.util.Objects.requireNonNull(transactions.execute(status -> jdbc
                .sql("select coalesce((select epoch || ' ' || version from session where id = ?), 'none')")
                .param(session).query(String.class).single())));
    }

    /** Coaching's examples, if its contract has them already. */
    @Test
    void everyExampleOfASessionIsTakenIn() throws java.io.IOException {
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:events/examples/coaching.session-changed.v1*.json");
        org.junit.jupiter.api.Assumptions.assumeTrue(files.length > 0, "coaching's contract has no example yet");
        clock.set("2026-11-20T16:00:00Z");
        Cast cast = Cast.told(feed, api);
        Map<String, Integer> sent = new java.util.HashMap<>();
        for (String example : EventExamples.of("coaching.session-changed.v1").values()) {
            JsonNode data = new ObjectMapper().readTree(example);
            String id = data.get("sessionId").asString();
            feed.send(cast.tenant(), "coaching.session-changed.v1", id, data.get("version").asLong(), example);
            sent.merge(id, data.get("version").asInt(), Math::max);
        }
        AtomicInteger known = new AtomicInteger();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            Tenancy.run(cast.tenant(), () -> transactions.executeWithoutResult(status -> known
                    .set(jdbc.sql("select count(*) from session").query(Integer.class).single())));
            return known.get() == sent.size();
        });
    }
}
