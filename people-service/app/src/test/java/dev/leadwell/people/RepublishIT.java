package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.events.Republishable;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.OutboxProbe.Seen;
import dev.leadwell.test.Republished;
import dev.leadwell.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class RepublishIT extends PeopleServiceIT {
    @Autowired
    List<Republishable> republishables;

    @Autowired
    TransactionOperations transactions;

    @Test
    void everythingIsSaidAgainInTheFormOfItsContractAtTheVersionThatItHas() {
        var tenant = tenant();
        var uploaded = upload(tenant, """
                employee_number,first_name,last_name,job_title,department,hired,supervisor_number
                1,Ada,Top,President,Sales,2020-01-01,
                """.getBytes(StandardCharsets.UTF_8));
        applied(tenant, uploaded, "{}");
        api.post("/api/people/v1/absences", peopleAdmin(tenant), Map.of("personId", id(tenant, "1").toString(), "from",
                "2026-11-02", "to", "2026-11-04", "paid", true));
        var before = outbox.all(tenant);
        var token = TestTokens.program(tenant, "events:republish");
        var job = api.post("/api/people/v1/republish", token, null).json().path("job").asString();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> api.get("/api/people/v1/republish/" + job, token)
                .json().path("status").asString().equals("done"));
        var again = outbox.all(tenant).subList(before.size(), outbox.all(tenant).size());
        assertThat(again).allSatisfy(seen -> EventExamples.assertKeepsSchema(seen.type(), seen.payload()));
        assertThat(again.stream().map(Seen::type).collect(Collectors.toSet())).isEqualTo(Set.of(
                "people.person-changed.v1", "people.team-changed.v1", "people.absence-changed.v1",
                "people.tenant-changed.v1", "people.title-changed.v1"));
        assertThat(states(again)).isEqualTo(states(before));
        Republished.assertLockedWhileRead(republishables, database, tenant, transactions, "copy_tenant", "copy_team",
                "copy_title", "copy_person", "copy_absence");
    }

    /** The newest of each aggregate, as it is told. */
    private static Set<String> states(List<Seen> events) {
        return new HashSet<>(events.stream().collect(Collectors.toMap(seen -> seen.type() + seen.aggregateId(),
                seen -> seen.type() + " " + seen.version() + " " + seen.data(), (one, next) -> next)).values());
    }
}
