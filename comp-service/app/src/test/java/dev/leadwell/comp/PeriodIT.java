package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Facts by events, a period calculated, approved by another; over HTTP on real parts. */
@LeadwellTest
class PeriodIT { // M8

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    OutboxProbe outbox;
    private Cast cast;
    private Steps steps;

    @BeforeEach
    void aTenant() {
        cast = Cast.told(feed, api);
        steps = new Steps(api, cast);
    }

    @Test
    void theStatementIsWorkedOutFromFactsAndApprovedBySomebodyElse() {
        UUID period = steps.ready();
        tellQuarter();
        JsonNode run = steps.calculate(period);
        assertThat(run.get("state").stringValue()).as(run.toString()).isEqualTo("done");
        assertThat(run.get("ready").intValue()).isEqualTo(1);
        JsonNode statement = steps.statement(period, cast.asSam());
        assertThat(amounts(statement)).containsExactly("2115.00", "736.36", "506.25", "675.00");
        assertThat(statement.get("total").stringValue()).isEqualTo("4032.61");
        assertThat(statement.get("lines").get(1).get("formula").stringValue())
                .isEqualTo("4,500.00 × 20\u00a0% × 81.8181…\u00a0% = 736.3636… → 736.36");
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(409);
        assertThat(steps.review(period).status()).isEqualTo(200);
        Api.Answer own = steps.approve(period, cast.asSam());
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.text()).contains("You calculated this period, so someone else approves it.");
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(200);
        assertThat(steps.statement(period, cast.asManager()).get("state").stringValue()).isEqualTo("approved");
        JsonNode told = outbox.await(cast.tenant(), "comp.statement-approved.v1", 1).getFirst().data();
        assertThat(told.get("total").stringValue()).isEqualTo("4032.61");
        assertThat(outbox.await(cast.tenant(), "comp.objective-measured.v1", 3)).hasSize(3);
    }

    @Test
    void whatWasApprovedStays() { // G6
        UUID period = steps.ready();
        tellQuarter();
        steps.calculate(period);
        steps.review(period);
        steps.approve(period, cast.asMia());
        JsonNode before = steps.statement(period, cast.asSam());
        cast.tellWindow(feed, UUID.randomUUID(), 1, cast.reps().get(1), "2026-09-07", "not-kept");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> laterFacts(period) > 0);
        assertThat(api.post(Cast.API + "/periods/" + period + "/runs", cast.asSam(), null).status()).isEqualTo(409);
        assertThat(steps.upload("employee_number,date,measure,attained,quota\n622,2026-09-30,revenue,1,2\n").text())
                .contains("Q3 2026 is approved");
        assertThat(steps.statement(period, cast.asSam())).isEqualTo(before);
    }

    @Test
    void onlyTheNewestVersionOfAWeekCountsAndNoneWhileItIsReopened() { // G7
        UUID period = steps.ready();
        tellQuarter();
        cast.tellWeek(feed, "2026-09-14", 3, 0);
        cast.tellReopened(feed, "2026-09-14", 2);
        cast.tellReopened(feed, "2026-09-21", 2);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            steps.calculate(period);
            JsonNode share = steps.statement(period, cast.asSam()).get("lines").get(3);
            assertThat(share.get("numerator").stringValue()).isEqualTo("40");
            assertThat(share.get("denominator").stringValue()).isEqualTo("160");
        });
    }

    @Test
    void duplicatesAndAnyOrderOfArrivalLeaveTheSameStatement() {
        UUID period = steps.ready();
        tellQuarter();
        steps.calculate(period);
        String before = steps.statement(period, cast.asSam()).get("hash").stringValue();
        tellQuarter();
        steps.calculate(period);
        assertThat(steps.statement(period, cast.asSam()).get("hash").stringValue()).isEqualTo(before);
    }

    @Test
    void aWithdrawnWindowIsDueToNobody() {
        UUID period = steps.ready();
        tellQuarter();
        cast.tellWindow(feed, windowId(43), 2, cast.reps().get(3), "2026-09-07", "withdrawn");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            steps.calculate(period);
            assertThat(steps.statement(period, cast.asSam()).get("lines").get(1).get("denominator").stringValue())
                    .isEqualTo("43");
        });
    }

    @Test
    void anUnsignedPlanHoldsBackThatPayeeNeverThePeriod() {
        UUID plan = steps.releasedPlan();
        steps.assign(plan, cast.manager());
        steps.assign(plan, cast.vp());
        steps.sign(plan);
        steps.target("18000");
        steps.upload("employee_number,date,measure,attained,quota\n622,2026-09-30,revenue,1960000,2000000\n");
        UUID period = steps.period("Q3 2026", "2026-07-01", "2026-10-01");
        tellQuarter();
        JsonNode run = steps.calculate(period);
        assertThat(run.get("ready").intValue()).isEqualTo(1);
        assertThat(run.get("needYou").intValue()).isEqualTo(1);
        steps.review(period);
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(200);
        assertThat(outbox.await(cast.tenant(), "comp.statement-approved.v1", 1)).hasSize(1);
    }

    @Test
    void aTargetChangedSinceTheRunMakesItStale() {
        UUID period = steps.ready();
        tellQuarter();
        steps.calculate(period);
        steps.review(period);
        steps.target("20000");
        Api.Answer refused = steps.approve(period, cast.asMia());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Targets or quotas were changed since the run.");
    }

    @Test
    void aPayeeAssignedOrTakenOffSinceTheRunMakesItStale() {
        UUID period = steps.ready();
        tellQuarter();
        steps.calculate(period);
        steps.review(period);
        UUID plan = UUID.fromString(api.get(Cast.API + "/plans", cast.asSam()).json().get("items").get(0).get("id")
                .stringValue());
        steps.assign(plan, cast.vp());
        assertThat(steps.approve(period, cast.asMia()).text()).contains("who is paid by them");
        steps.calculate(period);
        steps.review(period);
        api.put(Cast.API + "/plans/" + plan + "/payees/" + cast.vp(), cast.asSam(),
                java.util.Map.of("from", "2026-01-01", "to", "2026-02-01"), null);
        assertThat(steps.approve(period, cast.asMia()).text()).contains("who is paid by them");
        steps.calculate(period);
        steps.review(period);
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingIsNeverZeroItHoldsTheStatementWithItsReason() { // M9
        UUID period = steps.ready();
        tellQuarter();
        assertThat(steps.upload("employee_number,date,measure,attained,quota\n622,2026-08-31,revenue,1960000,\n")
                .status()).isEqualTo(200);
        JsonNode run = steps.calculate(period);
        assertThat(run.get("needYou").intValue()).as(run.toString()).isEqualTo(1);
        assertThat(steps.statement(period, cast.asSam()).toString()).contains("Some figures came with a quota");
        Api.Answer page = api.send(api.request("/comp/periods/" + period + "?show=need", cast.asSam())
                .header("Accept", "text/html").GET());
        assertThat(page.text()).contains("1 need you", "Espinoza");
    }

    @Test
    void whoEnteredFiguresDoesNotApprove() {
        UUID period = steps.ready();
        tellQuarter();
        Api.Answer started = api.post(Cast.API + "/periods/" + period + "/runs",
                cast.asProgram("comp:write", "comp:read"), null);
        assertThat(started.status()).isEqualTo(202);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> steps.review(period).status() == 200);
        assertThat(steps.approve(period, cast.asSam()).text()).contains("You entered targets");
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(200);
    }

    @Test
    void aTargetChangedAfterwardsMakesTheRunStaleAndIsNamedByItsCode() {
        UUID period = steps.ready();
        steps.calculate(period);
        assertThat(outdated(period)).isEqualTo("[]");
        steps.target("19000");
        assertThat(outdated(period)).isEqualTo("[\"pay\"]");
    }

    private String outdated(UUID period) {
        return api.get(Cast.API + "/periods/" + period, cast.asSam()).json().get("outdated").toString();
    }

    private long laterFacts(UUID period) {
        return api.get(Cast.API + "/periods/" + period, cast.asSam()).json().get("laterFacts").longValue();
    }

    /** 40 of 44 fortnights kept, three weeks at 40 of 80 blocks; in a random order, and awaited. */
    private void tellQuarter() {
        List<Runnable> events = new ArrayList<>();
        for (int index = 0; index < 44; index++) {
            int number = index;
            events.add(() -> cast.tellWindow(feed, windowId(number), 1, cast.reps().get(number % 8),
                    List.of("2026-07-13", "2026-07-27", "2026-08-10", "2026-08-24", "2026-09-07", "2026-09-21")
                            .get(number % 6),
                    number < 40 ? "kept" : "not-kept"));
        }
        for (String week : List.of("2026-09-07", "2026-09-14", "2026-09-21")) {
            events.add(() -> cast.tellWeek(feed, week, 1, 40));
        }
        Collections.shuffle(events, new Random(7));
        events.forEach(Runnable::run);
        events.getFirst().run();
        awaitFacts();
    }

    private void awaitFacts() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            UUID period = UUID.fromString(api.get(Cast.API + "/periods?limit=200", cast.asSam()).json().get("items")
                    .valueStream().filter(item -> item.get("name").stringValue().equals("Q3 2026")).findFirst()
                    .orElseThrow().get("id").stringValue());
            steps.calculate(period);
            JsonNode statement = api.get(Cast.API + "/statements?periodId=" + period, cast.asSam()).json();
            String id = statement.get("items").valueStream()
                    .filter(item -> item.get("payeeId").stringValue().equals(cast.manager().toString())).findFirst()
                    .orElseThrow().get("id").stringValue();
            JsonNode lines = api.get(Cast.API + "/statements/" + id, cast.asSam()).json().get("lines");
            return lines.get(1).get("denominator").stringValue().equals("44")
                    && lines.get(3).get("denominator").stringValue().equals("240");
        });
    }

    private UUID windowId(int number) {
        return UUID.nameUUIDFromBytes((cast.tenant() + "window" + number)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> amounts(JsonNode statement) {
        return statement.get("lines").valueStream().map(line -> line.get("amount").stringValue()).toList();
    }
}
