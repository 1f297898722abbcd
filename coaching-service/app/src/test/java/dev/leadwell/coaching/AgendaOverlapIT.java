package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Two change the same agenda at the same time: what the first did stands. */
class AgendaOverlapIT extends CoachingIT {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    private Roster roster;
    private String session;
    private String point;

    @BeforeEach
    void aPointOfTheRep() {
        roster = roster();
        session = sessions(roster, "development").getFirst().path("id").asString();
        point = added("/points", Map.of("text", "The forecast"));
    }

    @Test
    void aTickDoesNotTakeBackWhatWasReworded() { // C4
        overlapping("agenda_point", point,
                () -> put("/points/" + point, Map.of("text", "What I learned", "done", false)),
                () -> form("point-tick", point));
        assertThat(agenda("points").getFirst().path("text").asString()).isEqualTo("What I learned");
        assertThat(agenda("points").getFirst().path("done").asBoolean()).isTrue();
    }

    @Test
    void aTickDoesNotTakeBackWhatChangedInAnActionItem() {
        String item = added("/items", Map.of("text", "Record a call", "ownerId", roster.rep));
        overlapping("action_item", item,
                () -> put("/items/" + item,
                        Map.of("text", "Record two calls", "ownerId", roster.manager, "done", false)),
                () -> form("item-tick", item));
        assertThat(agenda("items").getFirst().path("text").asString()).isEqualTo("Record two calls");
        assertThat(agenda("items").getFirst().path("ownerId").asString()).isEqualTo(roster.manager.toString());
        assertThat(agenda("items").getFirst().path("done").asBoolean()).isTrue();
    }

    @Test
    void aTickDoesNotBringBackAPointThatWasRemoved() {
        overlapping("agenda_point", point, () -> api.delete(SESSIONS + "/" + session + "/points/" + point, asRep()),
                () -> form("point-tick", point));
        assertThat(agenda("points")).isEmpty();
    }

    @Test
    void aTickDoesNotBringBackAPointThatWasMovedToTheReview() {
        overlapping("agenda_point", point, () -> form("point-move", point),
                () -> form("point-tick", point));
        assertThat(agenda("points")).isEmpty();
        session = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        assertThat(agenda("points").getFirst().path("done").asBoolean()).isFalse();
    }

    /** The second comes while the first is held up at its writing. */
    private void overlapping(String table, String id, Supplier<Answer> first, Supplier<Answer> second) {
        var both = new TransactionTemplate(transactions);
        List<CompletableFuture<Answer>> answers = Tenancy.call(roster.tenant, () -> both.execute(status -> {
            jdbc.sql("select id from " + table + " where tenant_id = ? and id = ? for update")
                    .params(roster.tenant.value(), UUID.fromString(id)).query(UUID.class).single();
            var one = CompletableFuture.supplyAsync(first);
            awaitHeldUp(1);
            var other = CompletableFuture.supplyAsync(second);
            awaitHeldUp(2);
            return List.of(one, other);
        }));
        assertThat(answers).extracting(answer -> answer.join().status()).doesNotContain(500);
    }

    /** Asked by another thread, because a transaction sees the activity of its beginning. */
    private void awaitHeldUp(int requests) {
        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'").query(Integer.class)
                .single() >= requests);
    }

    private String added(String where, Map<String, Object> what) {
        return api.post(SESSIONS + "/" + session + where, asRep(), what).json().path("id").asString();
    }

    private Answer put(String where, Map<String, Object> what) {
        return api.put(SESSIONS + "/" + session + where, asRep(), what, null);
    }

    private Answer form(String step, String one) {
        return api.form("/coaching/sessions/" + session, roster.as(roster.manager),
                "done=true&step=" + step + "&one=" + one);
    }

    private List<JsonNode> agenda(String part) {
        var found = new java.util.ArrayList<JsonNode>();
        api.get(SESSIONS + "/" + session + "/agenda", asRep()).json().path(part).forEach(found::add);
        return found;
    }

    private String asRep() {
        return roster.as(roster.rep);
    }
}
