package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who signs off what, and what is kept of it. */
@LeadwellTest
class ApprovalIT { // M8, G6

    private static final String REASON = "Coaching is down until Monday; the windows are complete.";

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;
    private Cast cast;
    private Steps steps;

    @BeforeEach
    void aTenant() {
        cast = Cast.told(feed, api);
        steps = new Steps(api, cast);
    }

    @Test
    void aProgramCalculatesAndApprovesNothing() {
        String program = cast.asProgram("comp:read", "comp:write", "history:write", "console");
        UUID period = inReview();
        Api.Answer refused = steps.approve(period, program);
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(page("/comp/periods/" + period, program, "do=approve")).isEqualTo(403);
        Api.Answer draft = api.post(Cast.API + "/plans", program, Steps.terms("Another"));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(api.send(api.request(draft.header("Location") + "/release", program).header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.noBody())).status()).as("sending a plan for signature").isEqualTo(403);
        assertThat(api.post(draft.header("Location") + "/versions/1/signature", program, null).status())
                .as("signing").isEqualTo(403);
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(200);
    }

    @Test
    void theReasonForApprovingOnOldFactsIsKeptWithTheApprovalAndInTheJournal() {
        UUID period = inReview();
        jdbc.sql("update freshness set at = now() - interval '6 minutes' where service = 'coaching'").update();
        try {
            assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(409);
            assertThat(page("/comp/periods/" + period, cast.asMia(), "do=approve&reason="
                    + REASON.replace(" ", "+"))).isEqualTo(302);
        } finally {
            jdbc.sql("update freshness set at = timestamptz '2999-01-01Z' where service = 'coaching'").update();
        }
        assertThat(api.get(Cast.API + "/periods/" + period, cast.asSam()).json().get("approvalReason").stringValue())
                .isEqualTo(REASON);
        assertThat(journal("period.approved")).singleElement().asString().contains(REASON, "factsUpTo");
        Api.Answer shown = api.send(api.request("/comp/periods/" + period, cast.asSam()).header("Accept", "text/html")
                .GET());
        assertThat(shown.text()).contains("by Mia Hart", "On old facts, because: " + REASON);
    }

    @Test
    void whoWroteThePlanOrSaidWhomItPaysDoesNotApprove() {
        UUID plan = UUID.fromString(api.post(Cast.API + "/plans", cast.asMia(), Steps.terms("Managers 2026")).json()
                .get("id").stringValue());
        assertThat(api.send(api.request(Cast.API + "/plans/" + plan + "/release", cast.asSam()).header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.noBody())).status()).isEqualTo(200);
        UUID period = paidBy(plan, cast.asSam());
        assertThat(steps.approve(period, cast.asMia()).text()).contains("You wrote a plan of this period");
    }

    @Test
    void whoAssignedAPayeeDoesNotApprove() {
        UUID period = paidBy(steps.releasedPlan(), cast.asMia());
        assertThat(steps.approve(period, cast.asMia()).text()).contains("said who is paid by it");
    }

    /** All but what the test is about is Sam's. */
    private UUID paidBy(UUID plan, String assignedBy) {
        assertThat(api.put(Cast.API + "/plans/" + plan + "/payees/" + cast.manager(), assignedBy,
                Map.of("from", "2026-01-01"), null).status()).isEqualTo(200);
        steps.sign(plan);
        steps.target("18000");
        steps.upload("employee_number,date,measure,attained,quota\n622,2026-09-30,revenue,1960000,2000000\n");
        UUID period = steps.period("Q3 2026", "2026-07-01", "2026-10-01");
        steps.calculate(period);
        steps.review(period);
        return period;
    }

    private UUID inReview() {
        UUID period = steps.ready();
        steps.calculate(period);
        assertThat(steps.review(period).status()).isEqualTo(200);
        return period;
    }

    @Test
    void anOverwrittenAttainmentLeavesItsFormerValue() {
        String csv = "employee_number,date,measure,attained,quota\n622,2026-09-30,revenue,%s,10\n";
        for (String attained : List.of("5", "6", "6", "7.5")) {
            assertThat(steps.upload(csv.formatted(attained)).status()).isEqualTo(200);
        }
        assertThat(asTenant("select attained::text from attainment_former order by replaced_at"))
                .containsExactly("5", "6");
        assertThat(journal("attainment.entered")).hasSize(3).last().asString().contains("6", "7.5");
    }

    @Test
    void aDraftThatAnotherTakesThePlaceOfStaysInTheJournal() {
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), Steps.terms("Managers"));
        api.put(created.header("Location") + "/draft", cast.asSam(), Steps.terms("Supervisors").replace("\"100\"",
                "\"97\""), created.header("ETag"));
        assertThat(asTenant("select before::text from journal where what = 'plan.drafted'")).singleElement()
                .asString().contains("Managers", "\"100\"");
    }

    private int page(String path, String as, String fields) {
        return api.form(path, as, fields).status();
    }

    private List<String> journal(String what) {
        return asTenant("select concat(before, after) from journal where what = '" + what + "' order by at, id");
    }

    private List<String> asTenant(String sql) {
        return Tenancy.call(cast.tenant(), () -> Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql(sql).query(String.class).list())));
    }
}
