package dev.leadwell.kit.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.DatabaseTranslation;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Acting;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** The one db-scheduler task behind all kinds of job. */
class JobTask {

    static final TaskDescriptor<String> NAME = TaskDescriptor.of("leadwell-job", String.class);
    private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** A database that is away is waited for; a job that a dead instance held is run again from its start. */
    @Bean
    OneTimeTask<String> leadwellJob(Jobs jobs, List<JobHandler> handlers) {
        var byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        return Tasks.oneTime(NAME).onFailure(JobTask::retryLater).onDeadExecutionRevive()
                .execute((instance, context) -> Tenancy.run(TenantId.of(instance.getData()),
                        () -> run(jobs, byKind::get, UUID.fromString(instance.getId()))));
    }

    private static void retryLater(ExecutionComplete failed, ExecutionOperations<String> operations) {
        long seconds = 1L << Math.min(6, failed.getExecution().consecutiveFailures);
        Duration wait = Duration.ofSeconds(seconds);
        operations.reschedule(failed, Instant.now().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }

    private static void run(Jobs jobs, Function<String, @Nullable JobHandler> handlers, UUID id) {
        JobState state = jobs.find(id).orElse(null);
        if (state == null || state.finished()) {
            return;
        }
        JobHandler handler = handlers.apply(state.kind());
        if (handler == null) {
            jobs.fail(id, JobFailure.unknownKind(state.kind()), () -> {});
            return;
        }
        Jobs.Order order = jobs.order(id);
        MDC.put("job", id.toString());
        MDC.put("requestId", order.requestId());
        Acting.say(order.submittedBy(), order.submittedAs());
        try {
            Journal.onBehalfOf(order.submittedBy(), order.submittedAs(),
                    () -> run(jobs, handler, state, new Run(jobs, id, order.input())));
        } finally {
            Acting.forget();
            MDC.remove("job");
            MDC.remove("requestId");
        }
    }

    private static void run(Jobs jobs, JobHandler handler, JobState state, Run run) {
        UUID id = state.id();
        try {
            jobs.running(id);
            handler.run(run);
            jobs.finish(id, run.cancelled() ? JobState.Status.CANCELLED : JobState.Status.DONE, run.result);
        } catch (RuntimeException thrown) {
            if (DatabaseTranslation.passes(thrown)) {
                throw thrown;
            }
            jobs.fail(id, failure(thrown, state), () -> handler.failed(run));
        }
    }

    private static JobFailure failure(RuntimeException thrown, JobState job) {
        if (thrown instanceof ProblemException told) {
            return JobFailure.of(told);
        }
        LOG.error("Job {} of kind {} failed", job.id(), job.kind(), thrown);
        return JobFailure.unexpected(job.id());
    }

    private static final class Run implements JobRun {
        private final Jobs jobs;
        private final UUID id;
        private final JsonNode input;
        private @Nullable Object result;

        Run(Jobs jobs, UUID id, JsonNode input) {
            this.jobs = jobs;
            this.id = id;
            this.input = input;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public JsonNode input() {
            return input;
        }

        @Override
        public void progress(long done, long total, String note) {
            jobs.progress(id, done, total, note);
        }

        @Override
        public boolean cancelled() {
            return jobs.cancelRequested(id);
        }

        @Override
        public @Nullable JsonNode checkpoint() {
            return jobs.checkpoint(id);
        }

        @Override
        public void checkpoint(Object reached) {
            jobs.checkpoint(id, reached);
        }

        @Override
        public void result(Object value) {
            this.result = value;
        }
    }
}
