package dev.leadwell.comp.period;

import dev.leadwell.comp.calculation.statement.Line;
import dev.leadwell.comp.calculation.statement.Statement;
import dev.leadwell.comp.period.Period.State;
import dev.leadwell.comp.plan.Participations;
import dev.leadwell.kit.jobs.JobHandler;
import dev.leadwell.kit.jobs.JobRun;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calculates a period: reads everything from one snapshot of the database, so that facts which arrive meanwhile are later
 * facts for every payee alike, and writes some statements at a time beside it. Begun again after a crash it takes a new
 * snapshot and leaves nothing of the old.
 */
@Component
class PeriodRun implements JobHandler {

    static final String KIND = "calculate-period";
    private static final Logger LOG = LoggerFactory.getLogger(PeriodRun.class);
    private static final int AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Periods periods;
    private final Statements statements;
    private final Participations participations;
    private final ResolveInputs resolve;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;

    PeriodRun(Periods periods, Statements statements, Participations participations, ResolveInputs resolve,
            Journal journal, Clock clock, PlatformTransactionManager transactions) {
        this.periods = periods;
        this.statements = statements;
        this.participations = participations;
        this.resolve = resolve;
        this.journal = journal;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) {
        RunOrder order = RunOrder.of(job);
        UUID periodId = order.periodId();
        int number = order.run();
        Instant frozen = clock.instant();
        snapshot.executeWithoutResult(status -> {
            requireAlone(periodId);
            if (Boolean.TRUE.equals(writing.execute(begin -> begins(periodId, number)))) {
                calculate(job, periodId, number);
                writing.executeWithoutResult(end -> finish(periodId, number, frozen, job.cancelled()));
            }
        });
    }

    /** An instance that was taken for dead may go on all the same: the lock lasts as long as its snapshot. */
    private void requireAlone(UUID periodId) {
        if (!periods.calculatesAlone(periodId)) {
            throw ProblemException.unavailable(Wording.of("refused.calculated-elsewhere"), PATIENCE);
        }
    }

    /** A run that has ended stays as it is, however often its job comes back: by now it may be approved (G6). */
    private boolean begins(UUID periodId, int number) {
        periods.lock(periodId).orElseThrow();
        boolean running = periods.run(periodId, number).filter(Run::running).isPresent();
        if (running) {
            statements.deleteOf(periodId, number);
        }
        return running;
    }

    @Override
    public void failed(JobRun job) {
        RunOrder order = RunOrder.of(job);
        periods.lock(order.periodId());
        periods.run(order.periodId(), order.run()).filter(Run::running)
                .ifPresent(run -> periods.save(ended(run, Run.FAILED, clock.instant(), null)));
    }

    private void calculate(JobRun job, UUID periodId, int number) {
        Period period = periods.find(periodId).orElseThrow();
        long total = participations.countPayeesDuring(period.from(), period.to());
        long done = 0;
        UUID after = new UUID(0, 0);
        List<UUID> payees = participations.payeesDuring(period.from(), period.to(), after, AT_ONCE);
        while (!payees.isEmpty() && !job.cancelled()) {
            List<StoredStatement> calculated = resolve.of(period, payees).stream()
                    .map(resolution -> statement(period, number, resolution)).toList();
            writing.executeWithoutResult(status -> statements.add(calculated));
            done += payees.size();
            job.progress(done, total, "payees");
            after = payees.getLast();
            payees = participations.payeesDuring(period.from(), period.to(), after, AT_ONCE);
        }
    }

    private static StoredStatement statement(Period period, int number, Resolution resolution) {
        UUID payee = resolution.payeeId();
        UUID id = StoredStatement.id(period.id(), payee);
        return switch (resolution) {
            case Resolution.Held held -> new StoredStatement(period.id(), number, payee, id, held.planId(),
                    held.planVersion(), false, held.reason(), held.currency(), null, null, null, null, null);
            case Resolution.Ready ready -> {
                StatementDocument document = calculated(ready);
                if (document == null) {
                    yield new StoredStatement(period.id(), number, payee, id, ready.planId(), ready.planVersion(),
                            false, Resolution.Held.NOT_CALCULABLE, ready.inputs().currency(), null, null, null, null,
                            null);
                }
                String text = document.text();
                Statement result = document.result();
                yield new StoredStatement(period.id(), number, payee, id, ready.planId(), ready.planVersion(),
                        result.total() != null, note(result), ready.inputs().currency(),
                        result.target().roundedHalfUp(ready.inputs().minorDigits()), result.total(),
                        result.forLeadership(), text,
                        dev.leadwell.comp.canonical.CanonicalJson.sha256(text));
            }
        };
    }

    /** One payee's error never stops the others. */
    private static @Nullable StatementDocument calculated(Resolution.Ready ready) {
        try {
            return StatementDocument.of(ready.inputs());
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException impossible) {
            LOG.error("The statement of {} cannot be calculated", ready.payeeId(), impossible);
            return null;
        }
    }

    /** Why there is no total, or which components were decided by the plan's rule instead of a result. */
    private static @Nullable String note(Statement result) {
        String missing = result.lines().stream().filter(line -> line.outcome() == Line.Outcome.NOT_COMPUTABLE)
                .map(line -> line.component().id()).collect(Collectors.joining(","));
        if (result.total() == null) {
            return result.reason() + ":" + missing;
        }
        String ruled = result.lines().stream().filter(line -> line.outcome() != Line.Outcome.MEASURED)
                .map(line -> line.component().id()).distinct().collect(Collectors.joining(","));
        return ruled.isEmpty() ? null : "ruled:" + ruled;
    }

    private void finish(UUID periodId, int number, Instant frozen, boolean cancelled) {
        Period period = periods.lock(periodId).orElseThrow();
        Run run = periods.run(periodId, number).orElseThrow();
        if (cancelled || period.approved()) {
            statements.deleteOf(periodId, number);
            periods.save(ended(run, Run.CANCELLED, clock.instant(), null));
            return;
        }
        Run.Summary summary = statements.summary(periodId, number, period.currentRun());
        periods.save(new Run(periodId, number, run.jobId(), Run.DONE, run.startedBy(), run.startedAt(), frozen,
                clock.instant(), run.factsUpTo(), run.overrideReason(), period.currentRun(), summary));
        Period calculated = period.in(State.CALCULATED, number);
        periods.save(calculated);
        journal.record("run.finished", "run", Run.key(periodId, number), period, calculated);
    }

    static Run ended(Run run, String state, Instant at, Run.@Nullable Summary summary) {
        return new Run(run.periodId(), run.number(), run.jobId(), state, run.startedBy(), run.startedAt(),
                run.factsAt(), at, run.factsUpTo(), run.overrideReason(), run.comparedTo(), summary);
    }
}
