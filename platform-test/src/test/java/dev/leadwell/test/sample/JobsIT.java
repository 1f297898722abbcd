package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.jobs.JobState;
import dev.leadwell.kit.jobs.JobState.Status;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTenants;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadwellTest
class JobsIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Autowired
    Jobs jobs;
    @Autowired
    Words words;
    @Autowired
    Things things;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    private final TenantId tenant = TestTenants.fresh();

    private UUID submit(int to) {
        return Tenancy.call(tenant, () -> jobs.submit("count", Map.of("to", to)));
    }

    private JobState awaitEnd(UUID job) {
        return await().atMost(SOON).until(() -> Tenancy.call(tenant, () -> jobs.state(job)), JobState::finished);
    }

    @Test
    void aJobRunsForItsTenantAndTellsHowFarItIs() {
        UUID job = submit(5);
        var end = awaitEnd(job);
        assertThat(end.status()).isEqualTo(Status.DONE);
        assertThat(end.done()).isEqualTo(5);
        assertThat(end.result()).isNotNull().hasToString("{\"counted\":5}");
        assertThat(Tenancy.<Long>call(tenant, things::count)).isEqualTo(1);
        assertThatThrownBy(() -> Tenancy.call(TestTenants.fresh(), () -> jobs.state(job)))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void aJobThatIsRefusedSaysWhyAndOneThatFailsDoesNotSayHow() {
        var refused = awaitEnd(submit(-1));
        assertThat(refused.status()).isEqualTo(Status.FAILED);
        assertThat(said(refused, Locale.ENGLISH)).contains("\nto: must not be negative");
        var failed = awaitEnd(submit(13));
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(said(failed, Locale.ENGLISH)).doesNotContain("machine room").contains(failed.id().toString());
    }

    @Test
    void whyAJobFailedIsACodeThatEachReaderReadsInTheirLanguage() {
        var failed = awaitEnd(submit(13));
        assertThat(Objects.requireNonNull(failed.error()).why())
                .isEqualTo(Wording.of("job.failed", failed.id().toString()));
        assertThat(said(failed, Locale.ENGLISH)).startsWith("The work failed unexpectedly.");
        assertThat(said(failed, Locale.GERMAN)).startsWith("Die Arbeit ist unerwartet fehlgeschlagen.");
    }

    @Test
    void whatAVersionWithoutCodesWroteIsReadAsItStands() {
        var failed = awaitEnd(submit(13));
        Tenancy.run(tenant, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc
                .sql("update job set failure = null, error = 'A sentence.' where id = ?").param(failed.id()).update()));
        assertThat(said(Tenancy.call(tenant, () -> jobs.state(failed.id())), Locale.GERMAN)).isEqualTo("A sentence.");
    }

    private String said(JobState job, Locale language) {
        LocaleContextHolder.setLocale(language);
        try {
            return Objects.requireNonNull(job.error()).text(words);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void whatTheDatabaseWillAlwaysRefuseIsNotTriedForEverAndItsHandlerIsToldInTheSameTransaction() {
        var failed = awaitEnd(submit(14));
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(said(failed, Locale.ENGLISH)).doesNotContain("too long", "thing").contains(failed.id().toString());
        assertThat(Tenancy.<Long>call(tenant, things::count)).isEqualTo(1);
    }

    @Test
    void whatAJobChangesIsRecordedAsItsSubmittersWithTheRequestThatAskedForIt() {
        UUID job = Tenancy.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> {
            UUID id = jobs.submit("count", Map.of("to", 1));
            jdbc.sql("update job set submitted_by = 'ada', submitted_as = 'ben', request_id = 'request-7' "
                    + "where id = ?").param(id).update();
            return id;
        }));
        assertThat(awaitEnd(job).status()).isEqualTo(Status.DONE);
        String recorded = Tenancy.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> jdbc
                .sql("select who || ' for ' || as_whom || ' ' || request_id from journal where aggregate_id = ?")
                .param(job.toString())
                .query(String.class).single()));
        assertThat(recorded).isEqualTo("ada for ben request-7");
    }

    @Test
    void aJobIsSubmittedWithItsTransactionOrNotAtAll() {
        UUID[] job = new UUID[1];
        assertThatThrownBy(() -> Tenancy.run(tenant, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    job[0] = jobs.submit("count", Map.of("to", 1));
                    throw new IllegalStateException("rolled back");
                }))).hasMessage("rolled back");
        assertThatThrownBy(() -> Tenancy.call(tenant, () -> jobs.state(job[0]))).isInstanceOf(ProblemException.class);
        long scheduled = jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(job[0].toString())
                .query(Long.class).single();
        assertThat(scheduled).isZero();
    }

    @Test
    void aJobThatWasCancelledBeforeItRanDoesNothing() {
        UUID job = Tenancy.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> {
            UUID id = jobs.submit("count", Map.of("to", 1));
            jobs.cancel(id);
            return id;
        }));
        assertThat(awaitEnd(job).status()).isEqualTo(Status.CANCELLED);
        await().atMost(SOON).until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(job.toString()).query(Long.class).single(), left -> left == 0);
        assertThat(Tenancy.<Long>call(tenant, things::count)).isZero();
    }

    @Test
    void aRunningJobCanBeCancelled() {
        UUID job = submit(100_000);
        await().atMost(SOON).until(() -> Tenancy.call(tenant, () -> jobs.state(job)).done() > 0);
        Tenancy.run(tenant, () -> jobs.cancel(job));
        assertThat(awaitEnd(job).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void aJobThatADeadInstanceHeldIsRunAgain() {
        UUID job = Tenancy.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> {
            UUID id = jobs.submit("count", Map.of("to", 2));
            jdbc.sql("update job set status = 'RUNNING' where id = ?").param(id).update();
            jdbc.sql("""
                    update scheduled_tasks set picked = true, picked_by = 'an instance killed', version = version + 1,
                           last_heartbeat = now() - interval '5 minutes' where task_instance = ?""")
                    .param(id.toString()).update();
            return id;
        }));
        var end = await().atMost(Duration.ofMinutes(1)).until(() -> Tenancy.call(tenant, () -> jobs.state(job)),
                JobState::finished);
        assertThat(end.status()).isEqualTo(Status.DONE);
    }
}
