package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@LeadwellTest
class HeldPayeeIT { // M8

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;

    @Test
    void onePayeesTermThatCannotBeCalculatedHoldsThatPayeeAlone() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID period = steps.ready();
        paidByTermsOfLongAgo(cast, steps);
        JsonNode run = steps.calculate(period);
        assertThat(run.get("state").stringValue()).as(run.toString()).isEqualTo("done");
        assertThat(run.get("ready").intValue()).isEqualTo(1);
        assertThat(run.get("needYou").intValue()).isEqualTo(1);
        assertThat(api.get(Cast.API + "/statements?periodId=" + period, cast.asSam()).text())
                .contains("cannot be calculated with", "\"reasonCode\":\"not-calculable\"");
    }

    /** Kept before trailing months were checked: over no month at all. */
    private void paidByTermsOfLongAgo(Cast cast, Steps steps) {
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), Steps.terms("Directors"));
        String plan = String.valueOf(created.header("Location"));
        assertThat(api.send(api.request(plan + "/release", cast.asSam()).header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.noBody())).status()).isEqualTo(200);
        steps.assign(UUID.fromString(created.json().get("id").stringValue()), cast.vp());
        assertThat(api.post(plan + "/versions/1/signature", cast.asVp(), null).status()).isEqualTo(201);
        assertThat(api
                .put(Cast.API + "/payees/" + cast.vp() + "/pay", cast.asSam(), Map.of("targets", java.util.List.of(
                        Map.of("from", "2026-01-01", "annual", "1000", "currency", "EUR")), "quotas",
                        java.util.List.of()), "*")
                .status()).isEqualTo(200);
        Tenancy.run(cast.tenant(), () -> transactions.executeWithoutResult(status -> jdbc.sql(
                "update plan_version set terms = replace(terms, '\"months\":12', '\"months\":0') where plan_id = ?")
                .param(UUID.fromString(created.json().get("id").stringValue())).update()));
        assertThat(api.get(plan, cast.asSam()).text()).contains("window-months");
    }
}
