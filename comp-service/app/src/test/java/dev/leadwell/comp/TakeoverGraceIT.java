package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@LeadwellTest
class TakeoverGraceIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;

    /** Trailing twelve months: 1 October 2025 to 30 September 2026; handed over two weeks before, left in the first. */
    @Test
    void whoLeavesSoonAfterATakeoverJustBeforeTheWindowCountsForTheEarlierManager() { // M7
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID plan = released(cast, Steps.terms("With grace").replace("\"attribution\": \"at-start\",",
                "\"attribution\": \"at-start\", \"graceDays\": 30,"));
        steps.assign(plan, cast.manager());
        steps.sign(plan);
        steps.target("18000");
        UUID period = steps.period("Q3 2026", "2026-07-01", "2026-10-01");
        assertThat(denominator(steps, cast, period)).isEqualTo("8");
        handedOver(cast);
        await().atMost(Duration.ofSeconds(30)).until(() -> denominator(steps, cast, period).equals("9"));
    }

    private UUID released(Cast cast, String terms) {
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), terms);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        UUID plan = UUID.fromString(created.json().get("id").stringValue());
        Api.Answer released = api.send(api.request(Cast.API + "/plans/" + plan + "/release", cast.asSam())
                .header("If-Match", String.valueOf(created.header("ETag")))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        return plan;
    }

    private static String denominator(Steps steps, Cast cast, UUID period) {
        steps.calculate(period);
        for (JsonNode line : steps.statement(period, cast.asSam()).get("lines")) {
            if (line.get("component").stringValue().equals("retention")) {
                return line.get("denominator").stringValue();
            }
        }
        throw new AssertionError("no line for retention");
    }

    private void handedOver(Cast cast) {
        UUID id = UUID.randomUUID();
        feed.send(cast.tenant(), "people.person-changed.v1", id, 1, Map.ofEntries(
                Map.entry("personId", id.toString()), Map.entry("version", 1), Map.entry("employeeNumber", "799"),
                Map.entry("givenName", "Handed"), Map.entry("familyName", "Over"), Map.entry("zone", "Europe/Rome"),
                Map.entry("roles", List.of()), Map.entry("workingHours", List.of()),
                Map.entry("spells", List.of(Map.of("from", "2020-01-01", "to", "2025-10-05", "openingFact", true))),
                Map.entry("assignments", List.of(
                        Map.of("from", "2020-01-01", "to", "2025-09-15", "title", "Rep", "managerId",
                                cast.manager().toString(), "openingFact", true),
                        Map.of("from", "2025-09-15", "to", "2025-10-05", "title", "Rep", "managerId",
                                cast.vp().toString(), "openingFact", true)))));
    }
}
