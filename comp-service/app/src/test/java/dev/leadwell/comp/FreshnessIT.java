package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.util.Map;
import java.util.UUID;
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
        Desk desk = new Desk(api, cast);
        UUID period = desk.ready();
        jdbc.sql("update freshness set at = now() - interval '6 minutes' where service = 'coaching'").update();
        try {
            Api.Answer refused = api.post(Cast.API + "/periods/" + period + "/runs", cast.asSam(), null);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("Facts of coaching have arrived up to");
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
}
