package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.QueryPlans;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks the service once, then explains as the app role every statement that it prepared. Republishing is left out: it
 * reads everything, on purpose and streamed.
 */
@LeadwellTest
class QueryPlanIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    QueryPlans plans;

    @Test
    void noQueryReadsAWholeTable() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID period = steps.ready();
        cast.tellWeek(feed, "2026-09-07", 1, 40);
        cast.tellWindow(feed, UUID.randomUUID(), 1, cast.reps().get(1), "2026-09-07", "kept");
        Awaitility.await().until(() -> api.get(Cast.API + "/periods/" + period, cast.asSam()).status() == 200);
        steps.calculate(period);
        steps.calculate(period);
        steps.review(period);
        steps.approve(period, cast.asMia());
        for (String path : List.of("/plans", "/periods", "/statements", "/attainment",
                "/attainment?payeeId=" + cast.manager())) {
            read(Cast.API + path + (path.contains("?") ? "&" : "?") + "limit=1", cast.asSam());
        }
        String plan = api.get(Cast.API + "/plans", cast.asSam()).json().at("/items/0/id").stringValue();
        for (String path : List.of("/plans", "/plans/" + plan, "/plans/" + plan + "/payees",
                "/plans/" + plan + "/versions", "/periods", "/periods/" + period + "?q=esp&show=changed&order=-payout",
                "/statements",
                "/attainment", "/payees/" + cast.manager() + "/pay", "/fragments/home", "/fragments/nav")) {
            read("/comp" + path, cast.asSam());
        }
        for (String path : List.of("/api/comp/v1/statements", "/comp/my-plan", "/comp/statements",
                "/comp/fragments/home", "/comp/fragments/nav")) {
            read(path, cast.asManager());
        }
        // A tenant has a few dozen plans and periods; everything else is as long as its people and weeks.
        // A run counts once, in its job, everybody whom it then calculates one by one.
        assertThat(plans.findings("plan", "plan_version", "period"))
                .filteredOn(found -> !found.contains("select count(distinct payee_id) from participation"))
                .isEmpty();
    }

    private void read(String path, String as) {
        Api.Answer answer = api.get(path, as);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
    }
}
