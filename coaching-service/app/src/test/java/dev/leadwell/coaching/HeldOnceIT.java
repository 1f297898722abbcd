package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded as held took place when it is said to, of one session at a time. */
class HeldOnceIT extends CoachingIT {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aWindowOfLongAgoIsNotKeptByASessionThatWasMovedToTomorrow() { // C2
        Roster roster = roster();
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        ok(act(roster, roster.manager, id, "cancel", Map.of()));
        clock.set("2020-12-14T12:00:00Z");
        upkeep(roster);
        ok(act(roster, roster.manager, id, "move", Map.of("start", "2020-12-15T09:00:00Z")));
        Answer late = act(roster, roster.manager, id, "hold",
                Map.of("startedAt", "2020-11-18T09:00:00Z", "minutes", 30));
        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.text()).contains("too-late-to-record", "2020-11-29");
        assertThat(window(roster, "pipeline-review", "2020-11-16").path("outcome").asString()).isEqualTo("not-kept");
    }

    @Test
    void ofEightSessionsAtOneMinuteOneIsHeld() { // C2
        Roster roster = roster();
        UUID bo = UUID.randomUUID();
        roster.rep(bo, "Bo", "2016-03-01");
        outbox.await(roster.tenant, SESSION_CHANGED, 18);
        clock.set("2020-11-18T12:00:00Z");
        var answers = new ArrayList<Answer>();
        for (int n = 0; n < 8; n++) {
            String id = scheduled(roster, n % 2 == 0 ? roster.rep : bo, n < 4 ? "development" : "pipeline-review");
            answers.add(hold(roster, id, "2020-11-18T09:0" + n + ":00Z"));
        }
        assertThat(answers).extracting(Answer::status).containsExactly(200, 422, 422, 422, 422, 422, 422, 422);
        String first = answers.getFirst().json().path("id").asString();
        assertThat(answers.subList(1, 8)).allSatisfy(answer -> assertThat(answer.text()).contains("startedAt",
                "another held session", first));
    }

    @Test
    void ofTwoRecordedAtOnceForOneManagerOneIsHeld() { // C2
        Roster roster = roster();
        UUID bo = UUID.randomUUID();
        roster.rep(bo, "Bo", "2016-03-01");
        outbox.await(roster.tenant, SESSION_CHANGED, 18);
        clock.set("2020-11-18T18:00:00Z");
        for (int round = 0; round < 6; round++) {
            String start = "2020-11-18T0" + (round + 2) + ":00:00Z";
            List<CompletableFuture<Answer>> both = List.of(scheduled(roster, roster.rep, "development"),
                    scheduled(roster, bo, "pipeline-review")).stream()
                    .map(id -> CompletableFuture.supplyAsync(() -> hold(roster, id, start))).toList();
            assertThat(both).extracting(answer -> answer.join().status()).as(start).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void theDatabaseLetsNobodyBeInTwoHeldSessionsAtATime() {
        Roster roster = roster();
        clock.set("2020-11-18T12:00:00Z");
        String held = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        ok(hold(roster, held, "2020-11-18T09:00:00Z"));
        String other = session(roster, "pipeline-review", "2020-11-23").path("id").asString();
        assertThatThrownBy(() -> Tenancy.run(roster.tenant, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql("insert into held_time (tenant_id, session_id, person_id,"
                        + " during) select tenant_id, ?::uuid, person_id, during from held_time"
                        + " where tenant_id = ? and session_id = ?::uuid")
                        .params(other, roster.tenant.value(), held).update())))
                .isInstanceOf(DataIntegrityViolationException.class);
        ok(act(roster, roster.manager, held, "hold", Map.of("startedAt", "2020-11-18T09:10:00Z", "minutes", 30)));
    }

    @Test
    void importedSessionsOverlapNoneOfTheManagersOrTheReps() { // C2
        Roster roster = roster();
        List<Map<String, Object>> rows = List.of(past(roster, "pipeline-review", "2020-09-08T09:00:00Z"),
                past(roster, "development", "2020-09-08T09:29:00Z"),
                past(roster, "development", "2020-09-08T09:30:00Z"),
                past(roster, "pipeline-review", "2020-09-08T10:14:00Z"));
        Answer refused = history(roster, rows);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("faults")).extracting(fault -> fault.path("field").asString())
                .containsExactly("sessions[1].startedAt", "sessions[3].startedAt");
        ok(history(roster, List.of(rows.get(0), rows.get(2))));
        assertThat(history(roster, List.of(past(roster, "development", "2020-09-08T09:15:00Z"))).status())
                .isEqualTo(422);
        assertThat(api.get(SESSIONS + "?from=2020-09-08&to=2020-09-09", roster.program("coaching:read")).json()
                .path("items")).hasSize(2).allSatisfy(one -> assertThat(one.path("combined").asBoolean()).isTrue());
    }

    private static Map<String, Object> past(Roster roster, String kind, String start) {
        return Map.of("repId", roster.rep, "kind", kind, "startedAt", start);
    }

    private Answer history(Roster roster, List<Map<String, Object>> sessions) {
        return api.post("/api/coaching/v1/history/sessions", roster.program("history:write"),
                Map.of("managerId", roster.manager, "from", "2020-09-07", "to", "2020-09-21", "sessions", sessions));
    }

    private String scheduled(Roster roster, UUID rep, String kind) {
        return ok(api.post(SESSIONS, roster.as(roster.manager),
                Map.of("repId", rep, "kind", kind, "start", "2020-11-18T16:00:00Z"))).json().path("id").asString();
    }

    private Answer hold(Roster roster, String id, String start) {
        return act(roster, roster.manager, id, "hold", Map.of("startedAt", start, "minutes", 30));
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
