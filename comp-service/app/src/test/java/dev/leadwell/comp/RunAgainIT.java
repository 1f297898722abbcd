package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** A run whose instance dies, or is only taken for dead, comes back; none of that reaches what is there. */
@LeadwellTest
class RunAgainIT { // M8

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final TaskDescriptor<String> JOB = TaskDescriptor.of("leadwell-job", String.class);

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;
    @Autowired
    Scheduler scheduler;
    private Cast cast;
    private Steps steps;
    private UUID period;

    @BeforeEach
    void aPeriod() {
        cast = Cast.told(feed, api);
        steps = new Steps(api, cast);
        period = steps.ready();
    }

    @Test
    void anApprovedStatementStaysThoughTheJobOfItsRunComesBack() { // G6
        steps.calculate(period);
        steps.review(period);
        assertThat(steps.approve(period, cast.asMia()).status()).isEqualTo(200);
        JsonNode approved = steps.statement(period, cast.asSam());
        UUID job = asTenant(() -> jdbc.sql("select job_id from run where period_id = ?").param(period)
                .query(UUID.class).single());
        asTenant(() -> jdbc.sql("update job set status = 'RUNNING', finished_at = null where id = ?").param(job)
                .update());
        scheduler.schedule(JOB.instance(job.toString()).data(cast.tenant().toString()).scheduledTo(Instant.now()));
        await().atMost(SOON).until(() -> asTenant(() -> jdbc.sql("select status from job where id = ?").param(job)
                .query(String.class).single()).equals("DONE"));
        assertThat(steps.statement(period, cast.asSam())).isEqualTo(approved);
    }

    @Test
    void twoInstancesNeverCalculateAPeriodBesideEachOther() {
        UUID job = asTenant(() -> {
            calculatesElsewhere();
            UUID started = start();
            await().atMost(SOON).until(() -> failures(started) > 0);
            assertThat(api.get(Cast.API + "/statements?periodId=" + period, cast.asSam()).json().get("items").size())
                    .isZero();
            return started;
        });
        await().atMost(SOON).until(() -> run(1).get("state").stringValue().equals("done"));
        assertThat(failures(job)).isZero();
    }

    @Test
    void differencesAreShownToTheRunThatWasThePeriodsBeforeNotToOneThatWasCancelled() {
        steps.calculate(period);
        steps.target("20000");
        asTenant(() -> {
            calculatesElsewhere();
            UUID second = start();
            await().atMost(SOON).until(() -> failures(second) > 0);
            assertThat(api.form("/comp/periods/" + period + "?do=cancel", cast.asSam(), "").status()).isEqualTo(302);
            return second;
        });
        await().atMost(SOON).until(() -> run(2).get("state").stringValue().equals("cancelled"));
        JsonNode third = steps.calculate(period);
        assertThat(third.get("comparedTo").intValue()).isEqualTo(1);
        assertThat(third.get("changed").intValue()).isEqualTo(1);
        JsonNode total = third.get("totals").get(0);
        String by = total.get("changedBy").stringValue();
        assertThat(by).isNotEqualTo("0.00");
        assertThat(api.send(api.request("/comp/periods/" + period + "?show=changed", cast.asSam())
                .header("Accept", "text/html").GET()).text()).contains("Changed since run 1", "+" + by, "Espinoza");
    }

    /** As an instance does that goes on although it was taken for dead; until the transaction ends. */
    private void calculatesElsewhere() {
        assertThat(jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("calculate-period|" + period).query(Boolean.class).single()).isTrue();
    }

    private UUID start() {
        Api.Answer started = api.post(Cast.API + "/periods/" + period + "/runs", cast.asSam(), null);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return jdbc.sql("select job_id from run where period_id = ? and state = 'running'").param(period)
                .query(UUID.class).single();
    }

    private int failures(UUID job) {
        return jdbc.sql("select coalesce(sum(consecutive_failures), 0) from scheduled_tasks where task_instance = ?")
                .param(job.toString()).query(Integer.class).single();
    }

    private JsonNode run(int number) {
        return api.get(Cast.API + "/periods/" + period + "/runs/" + number, cast.asSam()).json();
    }

    private <T> T asTenant(Supplier<T> work) {
        return Tenancy.call(cast.tenant(), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
