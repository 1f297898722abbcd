package dev.leadwell.comp.period;

import dev.leadwell.comp.period.Period.State;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts runs. As often as wanted until the period is approved, one at a time. */
@Service
public class CalculatePeriod {

    private final Periods periods;
    private final Sources sources;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    CalculatePeriod(Periods periods, Sources sources, Jobs jobs, Journal journal, Clock clock) {
        this.periods = periods;
        this.sources = sources;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param overrideReason why to go on although a source's facts are old */
    @Transactional
    public Run calculate(UUID periodId, @Nullable String overrideReason) {
        Period period = periods.lock(periodId).orElseThrow(() -> ProblemException.notFound("period"));
        if (period.approved()) {
            throw ProblemException.conflict("approved", Wording.of("refused.approved-period", period.name()));
        }
        List<Run> before = periods.runs(periodId, 1);
        if (!before.isEmpty() && before.getFirst().running()) {
            throw ProblemException.conflict("still-running",
                    Wording.of("refused.run-going-on", Integer.toString(before.getFirst().number())));
        }
        List<SourceFreshness> upTo = sources.requireFresh(overrideReason);
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        boolean overridden = upTo.stream().anyMatch(source -> !source.fresh());
        UUID job = jobs.submit(PeriodRun.KIND, new RunOrder(periodId, number));
        Run run = new Run(periodId, number, job, Run.RUNNING, Caller.current().subject(), clock.instant(), null, null,
                upTo, overridden ? overrideReason : null, null, null);
        periods.save(run);
        journal.record("period.calculated", "period", periodId.toString(), null,
                Map.of("run", number, "factsUpTo", upTo, "overrideReason", overridden ? overrideReason : ""));
        return run;
    }

    /** Asks a run to stop; what is there stays. */
    @Transactional
    public void cancel(UUID periodId) {
        periods.lock(periodId).orElseThrow(() -> ProblemException.notFound("period"));
        Run run = periods.runs(periodId, 1).stream().filter(Run::running).findFirst()
                .orElseThrow(() -> ProblemException.conflict("not-running", Wording.of("refused.no-run")));
        if (run.jobId() != null) {
            jobs.cancel(run.jobId());
            if (jobs.state(run.jobId()).finished()) {
                periods.save(PeriodRun.ended(run, Run.CANCELLED, clock.instant(), null));
            }
        }
        journal.record("run.cancelled", "run", Run.key(periodId, run.number()), null, Map.of("run", run.number()));
    }

    /** From calculated to in review: payees see their statements as provisional. */
    @Transactional
    public Period sendToReview(UUID periodId) {
        Period period = periods.lock(periodId).orElseThrow(() -> ProblemException.notFound("period"));
        if (period.state() != State.CALCULATED) {
            throw ProblemException.conflict("not-calculated", period.state() == State.OPEN
                    ? Wording.of("refused.calculate-first")
                    : Wording.of("refused.already." + period.state().code(), period.name()));
        }
        if (periods.runs(periodId, 1).getFirst().running()) {
            throw ProblemException.conflict("still-running", Wording.of("refused.a-run-going-on"));
        }
        Period next = period.in(State.IN_REVIEW, period.currentRun());
        periods.save(next);
        journal.record("period.sent-to-review", "period", periodId.toString(), period, next);
        return next;
    }
}
