package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.events.Republishable;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.OutboxProbe.Seen;
import dev.leadwell.test.Republished;
import dev.leadwell.test.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class RepublishIT extends CoachingIT {

    @Autowired
    List<Republishable> republishables;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    TestDatabase database;

    @Test
    void everythingIsSaidAgainInTheFormOfItsContractAtTheVersionThatItHas() {
        Roster roster = roster();
        clock.set("2020-11-23T07:00:00Z");
        upkeep(roster);
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        act(roster, roster.manager, id, "hold", Map.of("startedAt", "2020-11-20T09:00:00Z", "minutes", 24));
        List<Seen> before = outbox.all(roster.tenant);
        String token = roster.program("events:republish");
        String job = api.post("/api/coaching/v1/republish", token, null).json().path("job").asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> api.get("/api/coaching/v1/republish/" + job, token).json()
                .path("status").asString().equals("done"));
        List<Seen> all = outbox.all(roster.tenant);
        List<Seen> again = all.subList(before.size(), all.size());
        assertThat(again).allSatisfy(seen -> EventExamples.assertKeepsSchema(seen.type(), seen.payload()));
        assertThat(states(again)).isEqualTo(states(before));
        Republished.assertLockedWhileRead(republishables, database, roster.tenant, transactions, "session",
                "settled_window");
    }

    /** The newest of each aggregate, as it is told. */
    private static Set<String> states(List<Seen> events) {
        return new HashSet<>(events.stream().collect(Collectors.toMap(seen -> seen.type() + seen.aggregateId(),
                seen -> seen.type() + " " + seen.version() + " " + seen.data(), (one, next) -> next)).values());
    }
}
