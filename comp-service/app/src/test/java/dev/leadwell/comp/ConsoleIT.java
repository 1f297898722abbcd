package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages as a browser without scripts gets them. */
@LeadwellTest
class ConsoleIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    private Cast cast;
    private Steps steps;

    @BeforeEach
    void aTenant() {
        cast = Cast.told(feed, api);
        steps = new Steps(api, cast);
    }

    private String page(String path, String as) {
        Api.Answer answer = api.send(api.request(path, as).header("Accept", "text/html").GET());
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
        return answer.text();
    }

    private String form(String path, String as, String fields) {
        Api.Answer answer = api.form(path, as, fields);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isBetween(302, 303);
        return URI.create(String.valueOf(answer.header("Location"))).getPath();
    }

    @Test
    void aPlanIsBegunCheckedSentAndSignedByForms() {
        assertThat(page("/comp/plans", cast.asSam())).contains("No plan yet");
        String plan = form("/comp/plans", cast.asSam(), "name=Managers&from=2026-01-01");
        String editor = page(plan, cast.asSam());
        assertThat(editor).contains("Draft v1", "50 % of the pay rewards leadership", "Send for signature", "<path");
        String checked = api.form(plan + "/check", cast.asSam(), fields("40", "90 → 70%0A100 → 100")).text();
        assertThat(checked).contains("Weights total 40 %", "Cliff at 90 %", "0 → 70 at once", "linear, 2 points")
                .contains("id=\"curve-adherence\" hx-swap-oob=\"true\"").doesNotContain("<html");
        Api.Answer stale = api.form(plan, cast.asSam(), fields("100", "0 0%0A100 100").replace("revision=1",
                "revision=9"));
        assertThat(stale.status()).isEqualTo(409);
        form(plan, cast.asSam(), fields("100", "0 0%0A100 100"));
        form(plan + "?do=release", cast.asSam(), "revision=2");
        assertThat(page("/comp/plans", cast.asSam())).contains("Managers", "100\u00a0%");
        form(plan + "/payees", cast.asSam(), "number=622&from=2026-01-01&to=");
        assertThat(page(plan + "/payees", cast.asSam())).contains("Espinoza, Martha", "not signed");
        assertThat(page("/comp/my-plan", cast.asManager())).contains("Waits for your signature", "Sign the plan");
        form("/comp/my-plan", cast.asManager(), "version=1&planId=" + plan.substring(plan.lastIndexOf('/') + 1));
        assertThat(page("/comp/my-plan", cast.asManager())).contains("Signed on");
        assertThat(page(plan + "/versions/1", cast.asManager())).contains("Adherence");
        assertThat(page(plan + "/versions/1", cast.asVp())).as("above the payee (G5)").contains("Adherence");
        form(plan, cast.asSam(), fields("100", "0 0%0A90 100").replace("revision=1", "revision=3"));
        assertThat(page(plan + "/versions/2", cast.asSam())).contains("Adherence");
        assertThat(api.get(plan + "/versions/2", cast.asManager()).status()).as("a draft").isEqualTo(404);
        assertThat(api.get(plan + "/versions/1", cast.asRep()).status()).isEqualTo(404);
        String pay = "/comp/payees/" + cast.manager() + "/pay";
        form(pay, cast.asSam(), "version=0&t0.from=2026-01-01&t0.to=&t0.annual=18000&t0.currency=EUR");
        assertThat(page(pay, cast.asSam())).contains("value=\"18,000\"");
    }

    /** One component, adherence, with a weight and points. */
    private static String fields(String weight, String points) {
        return "revision=1&name=Managers&from=2026-01-01&to=&c0.id=adherence&c0.kind=adherence&c0.name=Adherence"
                + "&c0.weight=" + weight + "&c0.purpose=leadership&c0.whenNotComputable=pay-at-target"
                + "&c0.sessions=development&c0.span=period&c0.months=&c0.minimum=2&c0.curve=linear&c0.points="
                + points.replace(" ", "+").replace("→", "%E2%86%92") + "&c0.threshold=&c0.cap=";
    }

    @Test
    void aStatementOpensToItsFormulaAndTheFactsBehindIt() {
        UUID period = steps.ready();
        cast.tellWeek(feed, "2026-09-07", 1, 40);
        cast.tellWindow(feed, UUID.randomUUID(), 1, cast.reps().get(1), "2026-09-07", "kept");
        cast.tellWindow(feed, UUID.randomUUID(), 1, cast.reps().get(2), "2026-09-07", "not-kept");
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(() -> {
            steps.calculate(period);
            return steps.statement(period, cast.asSam()).get("lines").get(1).get("denominator").stringValue()
                    .equals("2");
        });
        String id = steps.statement(period, cast.asSam()).get("id").stringValue();
        String statement = page("/comp/statements/" + id, cast.asSam());
        assertThat(statement).contains("Martha Espinoza, Q3 2026", "4,500.00 × 50", "2,115.00", "1 of 2 kept",
                "once, half up", "Where you stand", "One more session kept");
        String facts = page("/comp/statements/" + id + "/lines/adherence/facts?step=adherence.not-kept", cast.asSam());
        assertThat(facts).as("what the reader may not see is no link (G5)").contains("missed", "Rep2 Number")
                .doesNotContain("/coaching/windows?");
        assertThat(page("/comp/statements/" + id + "/lines/retention/facts", cast.asSam()))
                .contains("/people/persons/" + cast.reps().getFirst());
        assertThat(api.get("/comp/statements/" + id, cast.asManager()).status()).as("not yet in review")
                .isEqualTo(404);
        String shown = page("/comp/periods/" + period, cast.asSam());
        assertThat(shown).contains("Send to review", "Espinoza, Martha", "You calculated this period");
        assertThat(api.get("/comp/periods/" + period + "/payees.csv", cast.asSam()).text())
                .contains("\"Payee\",\"Plan\",")
                .contains("Martha");
        form("/comp/periods/" + period, cast.asSam(), "do=review");
        assertThat(page("/comp/statements", cast.asManager())).contains("provisional, in review");
        for (String above : List.of(cast.asManager(), cast.asVp())) {
            assertThat(page("/comp/statements/" + id + "/lines/adherence/facts", above))
                    .contains("/coaching/windows?managerId=" + cast.manager());
            assertThat(page("/comp/statements/" + id + "/lines/share/facts", above))
                    .contains("/audit/result?week=2026-09-07");
        }
        assertThat(page("/comp/fragments/home", cast.asManager())).contains("what leadership pays so far");
        assertThat(page("/comp/fragments/nav", cast.asMia())).contains("count-comp.periods");
        assertThat(page("/comp/periods/" + period, cast.asMia())).contains("Approve");
        form("/comp/periods/" + period, cast.asMia(), "do=approve");
        assertThat(page("/comp/statements/" + id, cast.asManager())).contains("Approved ", "by Mia Hart");
        assertThat(page("/comp/fragments/home", cast.asManager())).contains("what leadership paid");
        Api.Answer german = api.send(api
                .request("/comp/statements/" + id, TestTokens.wishing(cast.asManager(), "de", "Europe/Rome"))
                .header("Accept", "text/html").GET());
        assertThat(german.text()).contains("1 von 2 eingehalten", "2.115,00", "kaufmännisch");
        Api.Answer csv = api.get("/comp/statements/" + id + "/csv", cast.asManager());
        assertThat(csv.text().lines().toList()).hasSize(6).first().asString().startsWith("period,payee,component");
        HttpRequest.Builder pdf = api.request("/comp/statements/" + id + "/pdf", cast.asManager()).GET();
        assertThat(api.send(pdf).text()).startsWith("%PDF");
    }

    private String refused(int status, String path, String fields) {
        Api.Answer answer = api.form(path, cast.asSam(), fields);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(status);
        return answer.text();
    }

    @Test
    void aRefusedFormStaysWithWhatWasTypedAndTheFaultBesideItsField() {
        assertThat(refused(422, "/comp/plans", "name=Managers&from=2026-02-31")).contains("value=\"Managers\"",
                "value=\"2026-02-31\"", "id=\"from-fault\"", "Not a date");
        assertThat(refused(422, "/comp/periods", "name=Q1&from=2026-04-01&to=2026-01-01&perYear=12"))
                .contains("value=\"Q1\"", "id=\"to-fault\"", "selected=\"selected\">12</option>");
        String plan = form("/comp/plans", cast.asSam(), "name=Managers&from=2026-01-01");
        assertThat(refused(422, plan, fields("much", "90 → 70%0A100 → 100"))).contains("value=\"much\"",
                "id=\"c0-weight-fault\"", "Adherence, Weight: Not a number. Write it like 98.5.", "#c0-weight");
        assertThat(refused(422, plan + "/payees", "number=999&from=2026-01-01")).contains("value=\"999\"",
                "Employee number: Nobody has this number");
        String pay = "/comp/payees/" + cast.manager() + "/pay";
        assertThat(refused(422, pay, "version=0&t0.from=2026-01-01&t0.annual=much&t0.currency=EUR"))
                .contains("value=\"much\"", "Annual target 1, A year: Not an amount. Write it like 18,000.50.");
        form(pay, cast.asSam(), "version=0&t0.from=2026-01-01&t0.annual=18%2C000.50&t0.currency=EUR");
        assertThat(page(pay, cast.asSam())).contains("value=\"18,000.5\"");
    }

    @Test
    void whoChangesSecondIsShownBothAndCanGoOn() {
        String plan = form("/comp/plans", cast.asSam(), "name=Managers&from=2026-01-01");
        form(plan, cast.asMia(), fields("100", "0 0%0A90 100"));
        String conflict = refused(409, plan, fields("80", "0 0%0A90 100"));
        assertThat(conflict).contains("Changed meanwhile", "Adherence, Weight", "name=\"revision\" value=\"2\"");
        form(plan, cast.asSam(), fields("80", "0 0%0A90 100").replace("revision=1", "revision=2"));
        String pay = "/comp/payees/" + cast.manager() + "/pay";
        form(pay, cast.asMia(), "version=0&t0.from=2026-01-01&t0.annual=18000&t0.currency=EUR");
        assertThat(refused(409, pay, "version=0&t0.from=2026-01-01&t0.annual=20000&t0.currency=EUR"))
                .contains("Annual target 1, A year", "20000", "18,000", "name=\"version\" value=\"1\"");
    }

    @Test
    void thePayeesOfAPeriodAreSortedFilteredSummedUpAndExportedAsTheAddressSays() {
        UUID period = steps.ready();
        UUID plan = UUID.fromString(api.get(Cast.API + "/plans", cast.asSam()).json().get("items").get(0).get("id")
                .stringValue());
        steps.assign(plan, cast.vp());
        steps.calculate(period);
        String path = "/comp/periods/" + period;
        String byPayout = page(path + "?order=-payout", cast.asSam());
        assertThat(byPayout.indexOf("Espinoza, Martha")).isLessThan(byPayout.indexOf("Whiting, Gregory"));
        String turned = page(path + "?order=payout", cast.asSam());
        assertThat(turned.indexOf("Whiting, Gregory")).isLessThan(turned.indexOf("Espinoza, Martha"));
        assertThat(byPayout).contains("2 payees", "Total, EUR", "Plan version 1 is not signed", "Run 1");
        String needs = page(path + "?show=need&q=whit", cast.asSam());
        assertThat(needs).contains("Whiting, Gregory", "One payee").doesNotContain("Espinoza, Martha");
        assertThat(api.get(path + "/payees.csv?show=need", cast.asSam()).text()).contains("Whiting")
                .doesNotContain("Espinoza");
        assertThat(page(path + "?q=nobody", cast.asSam())).contains("Nothing matches");
        assertThat(refused(409, path, "do=approve")).contains("Send the period to review first", "Whiting, Gregory");
    }

    @Test
    void aFileWithBadRowsIsListedAndNothingIsApplied() {
        Api.Answer refused = api.upload("/comp/attainment", cast.asSam(), "file", "q3.csv",
                "employee_number,date,measure,attained,quota\n622,2026-02-31,revenue,1,2\n999,2026-03-01,revenue,1,2\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "dryRun=false");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("2 faults", "2026-02 has 28 days", "Nobody has this number");
        assertThat(page("/comp/attainment", cast.asSam())).contains("Nothing entered yet");
    }

    @Test
    void pagesOfAdministratorsAreNotOthersToSee() {
        for (String path : List.of("/comp/plans", "/comp/periods", "/comp/attainment",
                "/comp/payees/" + cast.manager() + "/pay")) {
            assertThat(api.get(path, cast.asManager()).status()).as(path).isEqualTo(403);
            assertThat(api.get(path, cast.asRep()).status()).as(path).isEqualTo(403);
        }
    }
}
