package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.web.Cursors;
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
                "/statements?q=esp", "/statements?period=" + period, "/attainment?number=622&from=2026-01-01",
                "/payees/" + cast.manager() + "/pay", "/fragments/home", "/fragments/nav")) {
            read("/comp" + path, cast.asSam());
        }
        everyOrder("/plans/" + plan + "/payees", cast, "name esp 2026-01-01", "-from 2026-01-01 esp",
                "until infinity esp",
                "-signed 100 esp");
        everyOrder("/statements", cast, "-period 2026-07-01 esp", "payee esp 2026-07-01", "payee  2026-07-01",
                "-target 100 esp", "-leadership 100 esp", "-payout 100 esp");
        everyOrder("/attainment", cast, "-day 2026-07-01 esp", "payee esp 2026-07-01", "payee  2026-07-01",
                "measure m 2026-07-01", "-attained 100 2026-07-01", "-quota 100 2026-07-01");
        for (String path : List.of("/api/comp/v1/statements", "/comp/my-plan", "/comp/statements",
                "/comp/statements?order=payout", "/comp/fragments/home", "/comp/fragments/nav")) {
            read(path, cast.asManager());
        }
        // A tenant has a few dozen plans and periods; everything else is as long as its people and weeks.
        // A run counts once, in its job, everybody whom it then calculates one by one.
        assertThat(plans.findings("plan", "plan_version", "period"))
                .filteredOn(found -> !found.contains("select count(distinct payee_id) from participation"))
                .isEmpty();
    }

    /** From its first row on, and beside a row in both directions: by order, key and what equal ones are sorted by. */
    private void everyOrder(String list, Cast cast, String... orders) {
        for (String order : orders) {
            String[] parts = order.split(" ");
            String path = "/comp" + list + "?order=" + parts[0];
            String place = Cursors.encode(parts[1], parts[2], UUID.randomUUID().toString());
            for (String beside : List.of("", "&after=" + place, "&before=" + place)) {
                read(path + beside, cast.asSam());
            }
        }
    }

    private void read(String path, String as) {
        Api.Answer answer = api.get(path, as);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
    }
}
