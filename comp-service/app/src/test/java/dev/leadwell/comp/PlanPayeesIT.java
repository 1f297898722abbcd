package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadwellTest
class PlanPayeesIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;

    @Test
    void thePayeesOfAPlanAreReadByNamePageByPage() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID plan = steps.releasedPlan();
        for (UUID payee : List.of(cast.vp(), cast.reps().getLast(), cast.manager(), cast.reps().get(2))) {
            steps.assign(plan, payee);
        }
        String path = Cast.API + "/plans/" + plan + "/payees?limit=1";
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            Api.Answer page = api.get(path + next, cast.asSam());
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().get("items").forEach(payee -> names.add(payee.get("name").stringValue()));
            next = page.json().path("next").isMissingNode() ? "" : "&cursor=" + page.json().get("next").stringValue();
        } while (!next.isEmpty());
        assertThat(names).containsExactly("Martha Espinoza", "Rep2 Number", "Rep7 Number", "Gregory Whiting");
        assertThat(api.get(path + "&cursor=rubbish", cast.asSam()).status()).isEqualTo(400);
    }
}
