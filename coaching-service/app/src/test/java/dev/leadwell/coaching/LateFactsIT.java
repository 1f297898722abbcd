package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes known after a window was judged. */
class LateFactsIT extends CoachingIT {

    /** As when a company goes live: its history is brought before anybody hears that a rep left in the middle of it. */
    @Test
    void aLeavingThatArrivesAfterTheHistoryTakesBackTheWindowsThatItMakesNotDue() { // C3
        Roster roster = roster();
        var imported = api.post("/api/coaching/v1/history/sessions", roster.program("history:write"),
                Map.of("managerId", roster.manager, "from", "2020-09-07", "to", "2020-11-02", "sessions",
                        List.of(Map.of("repId", roster.rep, "kind", "pipeline-review", "startedAt",
                                "2020-09-15T09:00:00Z"))));
        assertThat(imported.json().path("windows").asInt()).as(imported.text()).isEqualTo(12);
        roster.person(roster.rep, "Ana", "",
                List.of(Roster.assignment("2016-03-01", "2020-10-01", roster.manager, "Rep")), "2020-10-01");
        awaitWindow(roster, "pipeline-review", "2020-10-26", "withdrawn");
        awaitWorkedOut(roster);
        assertThat(due(roster, "pipeline-review")).containsExactlyInAnyOrder("2020-09-07 not-kept", "2020-09-14 kept",
                "2020-09-21 not-kept");
        assertThat(window(roster, "pipeline-review", "2020-09-28").path("version").asLong()).isEqualTo(2);
    }

    @Test
    void whatTheFormerManagerHeldStaysKeptAndWhatWasNotHeldIsDueToNobody() { // C3
        Roster roster = roster();
        clock.set("2020-11-26T12:00:00Z");
        upkeep(roster);
        String held = session(roster, "pipeline-review", "2020-11-23").path("id").asString();
        act(roster, roster.manager, held, "hold", Map.of("startedAt", "2020-11-26T09:00:00Z", "minutes", 30));
        clock.set("2020-12-08T07:00:00Z");
        upkeep(roster);
        assertThat(due(roster, "pipeline-review")).containsExactlyInAnyOrder("2020-11-16 not-kept", "2020-11-23 kept",
                "2020-11-30 not-kept");
        UUID nils = UUID.randomUUID();
        roster.person(nils, "Nils", "", List.of(Roster.assignment("2015-01-01", null, roster.vp, "Sales manager")));
        roster.person(roster.rep, "Ana", "", List.of(
                Roster.assignment("2016-03-01", "2020-11-18", roster.manager, "Rep"),
                Roster.assignment("2020-11-18", null, nils, "Rep")));
        awaitWindow(roster, "pipeline-review", "2020-11-30", "withdrawn");
        awaitWorkedOut(roster);
        assertThat(due(roster, "pipeline-review")).containsExactly("2020-11-23 kept");
    }

    private List<String> due(Roster roster, String kind) {
        return windows(roster).stream()
                .filter(window -> window.path("kind").asString().equals(kind)
                        && !window.path("outcome").asString().equals("withdrawn"))
                .map(LateFactsIT::line).toList();
    }

    private static String line(JsonNode window) {
        return window.path("windowStart").asString() + " " + window.path("outcome").asString();
    }
}
