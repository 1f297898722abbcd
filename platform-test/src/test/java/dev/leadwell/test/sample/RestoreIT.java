package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said again is never older than what was said, and what was restored wins over what it undid. */
class RestoreIT extends Hearing {

    @Autowired
    Api api;
    @Autowired
    OutboxProbe probe;
    @Autowired
    Things things;

    @AfterEach
    void nothingBetween() {
        Things.betweenReadingAndWriting = () -> {};
    }

    private long republish(String query) {
        String token = TestTokens.program(tenant, "events:republish");
        var submitted = api.post("/api/coaching/v1/republish" + query, token, null);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        String job = "/api/coaching/v1/republish/" + submitted.json().path("job").asString();
        await().atMost(SOON).until(() -> api.get(job, token).json().path("status").asString(), "done"::equals);
        return submitted.json().path("epoch").asLong(0);
    }

    @Test
    void aLowerVersionOfAHigherEpochWinsAndALateOneOfTheEpochBeforeLoses() { // G7
        UUID last = UUID.randomUUID();
        send(person, 7, "before the restore");
        awaitHeard(person, 7);
        feed.send(tenant, PERSON, person, 2, 5,
                Map.of("personId", person.toString(), "givenName", "after the restore"));
        awaitHeard(person, 5);
        send(person, 8, "late");
        send(last, 1, "last");
        awaitHeard(last, 1);
        send(person, 8, "late");
        feed.send(tenant, PERSON, person, 2, 6, Map.of("personId", person.toString(), "givenName", "goes on"));
        awaitHeard(person, 6);
        assertThat(heard(person)).contains(new Heard(6, "goes on", 3));
    }

    @Test
    void afterARestoreEverythingIsSaidInAHigherEpochAndSoIsWhatComesNext() {
        UUID id = UUID.randomUUID();
        Tenancy.run(tenant, () -> things.save(id, 4, "four"));
        assertThat(republish("")).isZero();
        assertThat(probe.of(tenant, Things.CHANGED)).extracting(OutboxProbe.Seen::epoch).containsExactly(1L, 1L);
        long raised = republish("?restored=true");
        long again = republish("?restored=true");
        assertThat(again).isGreaterThan(raised);
        Tenancy.run(tenant, () -> things.save(id, 5, "five"));
        assertThat(probe.of(tenant, Things.CHANGED)).extracting(OutboxProbe.Seen::epoch).containsExactly(1L, 1L,
                raised, again, again);
        List<String> journalled = inTransaction(() -> jdbc
                .sql("select what || ' ' || (after ->> 'epoch') from journal where what = 'epoch.raised' order by at")
                .query(String.class).list());
        assertThat(journalled).containsExactly("epoch.raised " + raised, "epoch.raised " + again);
    }

    @Test
    void aChangeWhileEverythingIsSaidAgainIsTheLastWordOfItsAggregate() throws InterruptedException {
        UUID id = UUID.randomUUID();
        Tenancy.run(tenant, () -> things.save(id, 1, "old"));
        var changed = new CountDownLatch(1);
        Things.betweenReadingAndWriting = () -> {
            Things.betweenReadingAndWriting = () -> {};
            Thread.ofPlatform().start(() -> {
                Tenancy.run(tenant, () -> things.save(id, 2, "new"));
                changed.countDown();
            });
            await().atMost(SOON).until(() -> changed.getCount() == 0 || somebodyWaitsForALock());
        };
        republish("");
        assertThat(changed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(probe.of(tenant, Things.CHANGED).getLast().version()).isEqualTo(2);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted and database = (select oid from"
                + " pg_database where datname = current_database())) or exists (select from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock')").query(Boolean.class).single();
    }
}
