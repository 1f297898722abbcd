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

/** Whose staying is measured, over a change of what a title means. */
@LeadwellTest
class TitleMeaningIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;

    /** Counted are those who report as reps on 1 October 2025, the first day of the trailing twelve months. */
    @Test
    void what_a_title_meant_on_a_day_is_asked_for_that_day_for_pay_too() { // P3
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID plan = steps.releasedPlan();
        steps.assign(plan, cast.manager());
        steps.sign(plan);
        steps.target("18000");
        UUID period = steps.period("Q3 2026", "2026-07-01", "2026-10-01");
        assertThat(denominator(steps, cast, period)).isEqualTo("8");
        cast.tell(feed, UUID.randomUUID(), "790", "Tom", "Trainee", "Trainee", cast.manager(), null, List.of());
        cast.tellTitle(feed, "Trainee", 1, List.of(Map.of("from", "0001-01-01", "rep", true, "leadsManagers", false)));
        await().atMost(Duration.ofSeconds(30)).until(() -> denominator(steps, cast, period).equals("9"));
        cast.tellTitle(feed, "Trainee", 2, List.of(
                Map.of("from", "0001-01-01", "to", "2025-10-02", "rep", false, "leadsManagers", false),
                Map.of("from", "2025-10-02", "rep", true, "leadsManagers", false)));
        await().atMost(Duration.ofSeconds(30)).until(() -> denominator(steps, cast, period).equals("8"));
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
}
