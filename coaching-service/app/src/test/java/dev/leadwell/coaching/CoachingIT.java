package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.jobs.JobState;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.OutboxProbe.Seen;
import dev.leadwell.test.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the integration tests share: today is Monday 16 November 2020, 08:00 in Rome, unless a test moves on. */
@LeadwellTest
@TestPropertySource(properties = "leadwell.key-file=target/keys/coaching.keys")
public abstract class CoachingIT {

    protected static final String SESSIONS = "/api/coaching/v1/sessions";
    protected static final String SESSION_CHANGED = "coaching.session-changed.v1";
    protected static final String WINDOW_SETTLED = "coaching.window-settled.v1";

    @Autowired
    protected Api api;
    @Autowired
    protected EventFeed feed;
    @Autowired
    protected OutboxProbe outbox;
    @Autowired
    protected TestClock clock;
    @Autowired
    protected Jobs jobs;

    @BeforeEach
    void monday() {
        clock.set("2020-11-16T07:00:00Z");
    }

    @AfterEach
    void realTime() {
        clock.backToReal();
    }

    /** With its series and sessions planned. */
    protected Roster roster() {
        var roster = new Roster(feed);
        outbox.await(roster.tenant, SESSION_CHANGED, 9);
        return roster;
    }

    /** The session that the series planned for the window that starts that day. */
    protected JsonNode session(Roster roster, String kind, String windowStart) {
        return sessions(roster, kind).stream()
                .filter(session -> session.path("window").path("start").asString().equals(windowStart)).findFirst()
                .orElseThrow(() -> new AssertionError(sessions(roster, kind)));
    }

    protected List<JsonNode> sessions(Roster roster, String kind) {
        var found = new ArrayList<JsonNode>();
        api.get(SESSIONS + "?from=2020-11-01&to=2021-03-01&limit=200&kind=" + kind, roster.program("coaching:read"))
                .json().path("items").forEach(found::add);
        return found;
    }

    protected Api.Answer act(Roster roster, UUID who, String session, String action, Object body) {
        var seen = api.get(SESSIONS + "/" + session, roster.as(who));
        return api.send(api.request(SESSIONS + "/" + session + "/" + action, roster.as(who))
                .header("Content-Type", "application/json").header("If-Match", String.valueOf(seen.header("ETag")))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body))));
    }

    /** The newest state of each window that was settled. */
    protected List<JsonNode> windows(Roster roster) {
        var newest = new java.util.LinkedHashMap<String, Seen>();
        outbox.of(roster.tenant, WINDOW_SETTLED).forEach(seen -> {
            EventExamples.assertKeepsSchema(WINDOW_SETTLED, seen.payload());
            newest.merge(seen.aggregateId(), seen, (one, two) -> one.version() > two.version() ? one : two);
        });
        return newest.values().stream().map(Seen::data).toList();
    }

    protected JsonNode window(Roster roster, String kind, String start) {
        return windows(roster).stream().filter(window -> window.path("kind").asString().equals(kind)
                && window.path("windowStart").asString().equals(start)).findFirst()
                .orElseThrow(() -> new AssertionError(windows(roster)));
    }

    protected void awaitWindow(Roster roster, String kind, String start, String outcome) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(window(roster, kind, start).path("outcome").asString()).isEqualTo(outcome));
    }

    /** Until nothing that became known is still to act on windows. */
    protected void awaitWorkedOut(Roster roster) {
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(
                api.get("/api/coaching/v1/windows?limit=1", roster.program("coaching:read")).json().path("workingOut")
                        .toString())
                .isEqualTo("false"));
    }

    /** Runs the daily look for the tenant, as the clock of the service would. */
    protected void upkeep(Roster roster) {
        UUID job = Tenancy.call(roster.tenant, () -> jobs.submit("coaching.upkeep", Map.of()));
        JobState state = await().atMost(Duration.ofSeconds(30))
                .until(() -> Tenancy.call(roster.tenant, () -> jobs.state(job)), JobState::finished);
        assertThat(state.status()).as(String.valueOf(state.error())).isEqualTo(JobState.Status.DONE);
    }
}
