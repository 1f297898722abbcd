package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.web.Cursors;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.QueryPlans;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks the service once, then explains as the app role every statement that it prepared. Republishing is left out: it
 * reads everything, on purpose and streamed.
 */
class QueryPlanIT extends CoachingIT {

    private static final String API = "/api/coaching/v1";
    private static final String BEHIND_A_NAME = Cursors.encode("sample, z", new UUID(0, 0).toString());

    @Autowired
    QueryPlans plans;

    @Test
    void noQueryReadsAWholeTable() {
        Roster roster = roster();
        String review = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        String development = sessions(roster, "development").getFirst().path("id").asString();
        prepare(roster, development);
        write(roster, review);
        roster.absence(roster.rep, "2020-12-07", "2020-12-12");
        upkeep(roster);
        read(roster, review, development);
        assertThat(plans.findings("note_key")).isEmpty();
    }

    private void prepare(Roster roster, String id) {
        String session = SESSIONS + "/" + id;
        Answer point = api.post(session + "/points", roster.as(roster.rep), Map.of("text", "The forecast"));
        ok(point, "point");
        ok(api.post(session + "/items", roster.as(roster.manager),
                Map.of("text", "Record two calls", "ownerId", roster.rep, "dueOn", "2020-12-02")), "item");
        ok(api.form("/coaching/sessions/" + id, roster.as(roster.manager),
                "step=point-move&one=" + point.json().path("id").asString()), "move to the review");
        for (String kind : List.of("shared", "private")) {
            ok(api.form("/coaching/sessions/" + id, roster.as(roster.manager),
                    "step=notes&kind=" + kind + "&version=0&written=Well"), kind);
        }
    }

    private void write(Roster roster, String review) {
        ok(api.post(API + "/history/sessions", roster.program("history:write"), Map.of("managerId", roster.manager,
                "from", "2020-08-03", "to", "2020-10-26", "sessions", List.of(Map.of("repId", roster.rep, "kind",
                        "pipeline-review", "startedAt", "2020-08-05T09:00:00Z")))),
                "history");
        ok(api.post(SESSIONS, roster.as(roster.manager),
                Map.of("repId", roster.rep, "kind", "development", "start", "2020-11-20T08:00:00Z")), "one more");
        String moved = session(roster, "pipeline-review", "2020-11-23").path("id").asString();
        ok(act(roster, roster.manager, moved, "move", Map.of("start", "2020-11-24T13:00:00Z")), "move");
        ok(act(roster, roster.manager, moved, "displace", Map.of("category", "forecast")), "displace");
        clock.set("2020-11-18T12:00:00Z");
        ok(act(roster, roster.manager, review, "hold", Map.of("startedAt", "2020-11-18T09:00:00Z", "minutes", 30)),
                "hold");
        ok(act(roster, roster.rep, review, "contest", Map.of("reason", "It was five minutes")), "contest");
        ok(act(roster, roster.rep, review, "withdraw-contest", Map.of()), "withdrawal");
        clock.set("2020-12-14T07:00:00Z");
    }

    private void read(Roster roster, String review, String development) {
        String filtered = "?managerId=" + roster.manager + "&limit=1";
        String ofRep = "?repId=" + roster.rep + "&limit=1";
        for (String path : List.of("/pairs?limit=1", "/pairs" + filtered, "/pairs" + ofRep, "/sessions?limit=1",
                "/sessions" + filtered, "/sessions" + ofRep, "/sessions?kind=development&state=scheduled", "/windows",
                "/windows" + filtered, "/windows" + ofRep, "/windows?outcome=not-kept",
                "/adherence?managerId=" + roster.manager)) {
            ok(api.get(API + path, roster.program("coaching:read")), path);
        }
        for (UUID who : List.of(roster.manager, roster.rep)) {
            for (String path : List.of("/api/coaching/v1/pairs", "/api/coaching/v1/sessions",
                    "/api/coaching/v1/windows", SESSIONS + "/" + development + "/agenda",
                    "/coaching/sessions", "/coaching/sessions?by=rep", "/coaching/sessions/" + review,
                    "/coaching/sessions/" + development + "?notes=private", "/coaching/fragments/nav",
                    "/coaching/fragments/home", "/coaching/windows?outcome=kept", "/coaching/windows?order=rep",
                    "/coaching/windows?order=-manager&after=" + BEHIND_A_NAME,
                    "/coaching/windows?order=days&repId=" + roster.rep)) {
                ok(api.get(path, roster.as(who)), path);
            }
        }
        for (UUID who : List.of(roster.manager, roster.vp)) {
            ok(api.get("/coaching/cadence", roster.as(who)), "cadence");
            ok(api.get("/coaching/fragments/home", roster.as(who)), "home");
        }
    }

    private static void ok(Answer answer, String what) {
        assertThat(answer.status()).as(what + "\n" + answer.text()).isBetween(200, 303);
    }
}
