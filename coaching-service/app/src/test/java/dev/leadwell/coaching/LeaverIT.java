package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeaverIT extends CoachingIT {

    @Test
    void whoHasLeftReadsAndChangesNothing() { // G5
        Roster roster = roster();
        clock.set("2020-11-18T12:00:00Z");
        String id = session(roster, "pipeline-review", "2020-11-16").path("id").asString();
        String ahead = session(roster, "pipeline-review", "2020-11-23").path("id").asString();
        act(roster, roster.manager, id, "hold", Map.of("startedAt", "2020-11-18T09:00:00Z", "minutes", 30));
        left(roster, roster.manager, "Martha", "Sales manager", roster.vp);
        left(roster, roster.rep, "Ana", "Rep", roster.manager);
        for (UUID leaver : List.of(roster.manager, roster.rep)) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(
                    () -> assertThat(api.get(SESSIONS + "/" + id, roster.as(leaver)).status()).isEqualTo(403));
            for (String path : List.of(SESSIONS, SESSIONS + "/" + id + "/agenda",
                    SESSIONS + "/" + id + "/private-notes",
                    "/api/coaching/v1/pairs", "/api/coaching/v1/windows", "/api/coaching/v1/adherence",
                    "/coaching/sessions", "/coaching/sessions/" + id, "/coaching/windows", "/coaching/cadence",
                    "/coaching/fragments/home", "/coaching/fragments/nav")) {
                assertThat(api.get(path, roster.as(leaver)).status()).as(path).isEqualTo(403);
            }
            assertThat(api.post(SESSIONS + "/" + ahead + "/points", roster.as(leaver), Map.of("text", "One more"))
                    .status()).isEqualTo(403);
        }
        assertThat(changes(roster, roster.manager, ahead, "cancel", Map.of())).isEqualTo(403);
        assertThat(changes(roster, roster.rep, id, "contest", Map.of("reason", "It was five minutes")))
                .isEqualTo(403);
        assertThat(api.get(SESSIONS + "/" + id, roster.as(roster.vp)).status()).isEqualTo(200);
    }

    private static void left(Roster roster, UUID person, String name, String title, UUID manager) {
        roster.person(person, name, "", List.of(Roster.assignment("2016-03-01", null, manager, title)), "2020-11-18");
    }

    private int changes(Roster roster, UUID who, String id, String action, Map<String, Object> body) {
        var etag = String.valueOf(api.get(SESSIONS + "/" + id, roster.program("coaching:read")).header("ETag"));
        return api.send(api.request(SESSIONS + "/" + id + "/" + action, roster.as(who))
                .header("Content-Type", "application/json").header("If-Match", etag)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body))))
                .status();
    }
}
