package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money waits for facts. */
@LeadwellTest
class FreshnessIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aPeriodIsNotCalculatedWithOldFactsUnlessANamedPersonOverrides() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID period = steps.ready();
        jdbc.sql("update freshness set at = now() - interval '6 minutes' where service = 'coaching'").update();
        try {
            Api.Answer refused = api.post(Cast.API + "/periods/" + period + "/runs", cast.asSam(), null);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("Facts from Coaching have arrived up to");
            String runs = Cast.API + "/periods/" + period + "/runs";
            assertThat(api.post(runs, cast.asProgram("comp:write"), Map.of("reason", "nightly run")).status())
                    .as("a program is no named person").isEqualTo(403);
            Api.Answer started = api.post(runs, cast.asSam(), Map.of("reason", "Coaching is down until Monday"));
            assertThat(started.status()).as(started.text()).isEqualTo(202);
            assertThat(started.json().get("overrideReason").stringValue()).isEqualTo("Coaching is down until Monday");
        } finally {
            jdbc.sql("update freshness set at = timestamptz '2999-01-01Z' where service = 'coaching'").update();
        }
    }

    @Test
    void aPeriodIsNotCalculatedOnFactsThatMayBeMissing() {
        Cast cast = Cast.told(feed, api);
        UUID period = new Steps(api, cast).ready();
        feed.beat("coaching", Map.of("at", "2999-01-01T00:00:00Z", "factsMayBeMissing", true));
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> coaching(cast).path("factsMayBeMissing")
                    .asBoolean());
            String runs = Cast.API + "/periods/" + period + "/runs";
            Api.Answer refused = api.post(runs, cast.asSam(), null);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("facts-incomplete", "Facts from Coaching may be missing");
            Api.Answer started = api.post(runs, cast.asSam(), Map.of("reason", "Coaching repeats it on Monday"));
            assertThat(started.status()).as(started.text()).isEqualTo(202);
        } finally {
            feed.freshen("coaching");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !coaching(cast).path("factsMayBeMissing")
                    .asBoolean());
        }
    }

    @Test
    void aPeriodIsNotCalculatedWhileADeadLetterOfASourceIsUnsettled() {
        Cast cast = Cast.told(feed, api);
        UUID period = new Steps(api, cast).ready();
        feed.send(cast.tenant(), "coaching.window-settled.v1", UUID.randomUUID(), 1, Map.of("windowId", "no id"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> coaching(cast).path("deadLetters").asInt() == 1);
        assertThat(coaching(cast).path("fresh").asBoolean()).isFalse();
        String runs = Cast.API + "/periods/" + period + "/runs";
        Api.Answer refused = api.post(runs, cast.asSam(), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("1 events from Coaching could not be read here", "/comp/dead-letters");
        String page = api.send(api.request("/comp/periods/" + period, cast.asSam()).header("Accept", "text/html").GET())
                .text();
        assertThat(page).contains("/comp/dead-letters");
        String letter = api.get("/api/comp/v1/dead-letters", cast.asAda()).json().path("items").path(0).path("id")
                .asString();
        assertThat(api.post("/api/comp/v1/dead-letters/" + letter + "/set-aside", cast.asAda(),
                Map.of("reason", "A test of the importer")).status()).isEqualTo(204);
        Api.Answer started = api.post(runs, cast.asSam(), null);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
    }

    @Test
    void aPeriodIsNotCalculatedWhileCoachingStillWorksOutWindows() { // G7
        Cast cast = Cast.told(feed, api);
        UUID period = new Steps(api, cast).ready();
        upkeep(cast, 1, Map.of("version", 1, "workingOutSince", "2026-11-23T05:12:40Z"));
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> coaching(cast).path("workingOutSince").isString());
        assertThat(coaching(cast).path("fresh").asBoolean()).isFalse();
        String runs = Cast.API + "/periods/" + period + "/runs";
        Api.Answer refused = api.post(runs, cast.asSam(), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("facts-incomplete", "Since 2026-11-23T05:12:40Z Coaching works out");
        assertThat(api.send(api.request("/comp/periods/" + period, cast.asSam()).header("Accept", "text/html").GET())
                .text()).contains("Coaching works out what follows");
        upkeep(cast, 2, Map.of("version", 2));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> coaching(cast).path("fresh").asBoolean());
        Api.Answer started = api.post(runs, cast.asSam(), null);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
    }

    private void upkeep(Cast cast, long version, Map<String, ?> told) {
        feed.send(cast.tenant(), "coaching.upkeep-changed.v1", cast.tenant().value(), version, told);
    }

    private tools.jackson.databind.JsonNode coaching(Cast cast) {
        for (var source : api.get(Cast.API + "/freshness", cast.asSam()).json().path("sources")) {
            if (source.path("source").asString().equals("coaching")) {
                return source;
            }
        }
        throw new AssertionError("coaching is no source");
    }
}
