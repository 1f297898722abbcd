package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the comp administrator does before a period can be calculated, over HTTP. */
record Steps(Api api, Cast cast) {

    /** 50 % quota, 20 adherence, 15 retention over 12 months, 15 leadership share of submitted weeks. */
    static String terms(String name) {
        return """
                {"name": "%s", "from": "2026-01-01", "components": [
                  {"id": "quota", "name": "Quota", "weight": "50", "purpose": "management",
                   "measure": {"kind": "quota", "measure": "revenue"},
                   "curve": {"kind": "linear", "points": [{"at": "90", "pays": "70"}, {"at": "100", "pays": "100"}]}},
                  {"id": "adherence", "name": "Coaching adherence", "weight": "20", "purpose": "leadership",
                   "measure": {"kind": "adherence", "sessions": "development", "window": {"span": "period"}, "minimum": 2},
                   "curve": {"kind": "linear", "points": [{"at": "85", "pays": "70"}, {"at": "100", "pays": "100"}]},
                   "whenNotComputable": "pay-at-target"},
                  {"id": "retention", "name": "Rep retention", "weight": "15", "purpose": "leadership",
                   "measure": {"kind": "retention", "method": "cohort", "attribution": "at-start",
                     "window": {"span": "trailing-months", "months": 12}, "minimum": 4},
                   "curve": {"kind": "linear", "points": [{"at": "80", "pays": "60"}, {"at": "90", "pays": "80"}]},
                   "whenNotComputable": "spread"},
                  {"id": "share", "name": "Leadership share", "weight": "15", "purpose": "leadership",
                   "measure": {"kind": "leadership-share", "weeks": "submitted", "backedOnly": true,
                     "window": {"span": "period"}, "minimum": 1},
                   "curve": {"kind": "linear", "points": [{"at": "40", "pays": "50"}, {"at": "50", "pays": "100"}]},
                   "whenNotComputable": "spread"}]}"""
                .formatted(name);
    }

    UUID releasedPlan() {
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), terms("Managers 2026"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        UUID plan = UUID.fromString(created.json().get("id").stringValue());
        Api.Answer released = api.send(api.request(Cast.API + "/plans/" + plan + "/release", cast.asSam())
                .header("If-Match", String.valueOf(created.header("ETag")))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        return plan;
    }

    void assign(UUID plan, UUID payee) {
        Api.Answer assigned = api.put(Cast.API + "/plans/" + plan + "/payees/" + payee, cast.asSam(),
                Map.of("from", "2026-01-01"), null);
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
    }

    void sign(UUID plan) {
        Api.Answer signed = api.post(Cast.API + "/plans/" + plan + "/versions/1/signature", cast.asManager(), null);
        assertThat(signed.status()).as(signed.text()).isEqualTo(201);
    }

    void target(String annual) {
        Api.Answer pay = api.get(Cast.API + "/payees/" + cast.manager() + "/pay", cast.asSam());
        Api.Answer put = api.put(Cast.API + "/payees/" + cast.manager() + "/pay", cast.asSam(),
                "{\"targets\": [{\"from\": \"2026-01-01\", \"annual\": \"" + annual
                        + "\", \"currency\": \"EUR\"}], \"quotas\": []}",
                pay.header("ETag"));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    Api.Answer upload(String csv) {
        return api.upload(Cast.API + "/attainment/uploads", cast.asSam(), "file", "q3.csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }

    UUID period(String name, String from, String to) {
        Api.Answer opened = api.post(Cast.API + "/periods", cast.asSam(),
                Map.of("name", name, "from", from, "to", to, "perYear", 4));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return UUID.fromString(opened.json().get("id").stringValue());
    }

    /** Everything but the facts: a signed plan, 18,000 a year, 98 % of the quota. */
    UUID ready() {
        UUID plan = releasedPlan();
        assign(plan, cast.manager());
        sign(plan);
        target("18000");
        Api.Answer uploaded = upload(
                "employee_number,date,measure,attained,quota\n622,2026-09-30,revenue,1960000,2000000\n");
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
        return period("Q3 2026", "2026-07-01", "2026-10-01");
    }

    JsonNode calculate(UUID period) {
        Api.Answer started = api.post(Cast.API + "/periods/" + period + "/runs", cast.asSam(), null);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String run = String.valueOf(started.header("Location"));
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> api.get(run, cast.asSam()).json(),
                state -> !state.get("state").stringValue().equals("running"));
    }

    JsonNode statement(UUID period, String as) {
        JsonNode list = api.get(Cast.API + "/statements?periodId=" + period, as).json();
        assertThat(list.get("items").size()).as(list.toString()).isEqualTo(1);
        return api.get(Cast.API + "/statements/" + list.get("items").get(0).get("id").stringValue(), as).json();
    }

    Api.Answer review(UUID period) {
        return api.post(Cast.API + "/periods/" + period + "/review", cast.asSam(), null);
    }

    Api.Answer approve(UUID period, String as) {
        return api.post(Cast.API + "/periods/" + period + "/approval", as, null);
    }
}
