package dev.leadwell.comp.period;

import dev.leadwell.comp.attainment.Attainments;
import dev.leadwell.comp.fact.Facts;
import dev.leadwell.comp.pay.Pays;
import dev.leadwell.comp.period.Period.State;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves a period in review, by somebody who had no hand in it (M8). */
@Service
public class ApprovePeriod {

    private final Periods periods;
    private final Statements statements;
    private final RunBasis basis;
    private final Sources sources;
    private final Pays pays;
    private final Facts facts;
    private final Attainments attainments;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    ApprovePeriod(Periods periods, Statements statements, RunBasis basis, Sources sources, Pays pays, Facts facts,
            Attainments attainments, Jobs jobs, Journal journal, Clock clock) {
        this.periods = periods;
        this.statements = statements;
        this.basis = basis;
        this.sources = sources;
        this.pays = pays;
        this.facts = facts;
        this.attainments = attainments;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Programs calculate, never approve.
     *
     * @param overrideReason why to go on although a source's facts are old; kept with the approval where they are
     */
    @Transactional
    public Period approve(UUID periodId, @Nullable String overrideReason) {
        Caller caller = Caller.current();
        caller.person();
        Period period = periods.lock(periodId).orElseThrow(() -> ProblemException.notFound("period"));
        if (period.state() != State.IN_REVIEW) {
            throw ProblemException.conflict("not-in-review", period.approved()
                    ? Wording.of("refused.already.approved", period.name())
                    : Wording.of("refused.review-first"));
        }
        Run run = current(period).orElseThrow();
        whyNot(period, run, caller).ifPresent(why -> {
            throw ProblemException.conflict("own-hand", why.wording());
        });
        List<Outdated> stale = stale(period, run);
        if (!stale.isEmpty()) {
            throw ProblemException.conflict("stale", Sentences.of(stale.stream().map(Outdated::wording)));
        }
        List<SourceFreshness> upTo = sources.requireFresh(overrideReason);
        boolean overridden = upTo.stream().anyMatch(source -> !source.fresh());
        Period approved = period.approved(caller.subject(), clock.instant(), overridden ? overrideReason : null);
        periods.save(approved);
        jobs.submit(AnnounceApproved.KIND, new RunOrder(periodId, run.number()));
        journal.record("period.approved", "period", periodId.toString(), period,
                new Approval(approved, upTo));
        return approved;
    }

    /** As the journal keeps it. */
    private record Approval(Period period, List<SourceFreshness> factsUpTo) {}

    /** Why this caller cannot approve the run. */
    @Transactional(readOnly = true)
    public Optional<OwnHand> whyNot(Period period, Run run, Caller caller) {
        if (run.startedBy().equals(caller.subject())) {
            return Optional.of(OwnHand.CALCULATED);
        }
        if (basis.entered(caller.subject(), period, run.number())) {
            return Optional.of(OwnHand.ENTERED);
        }
        if (basis.wrotePlans(caller.subject(), period, run.number())) {
            return Optional.of(OwnHand.WROTE);
        }
        UUID person = caller.personId();
        return person != null && statements.isPaid(person, period.id(), run.number())
                ? Optional.of(OwnHand.PAID)
                : Optional.empty();
    }

    private Optional<Run> current(Period period) {
        Integer number = period.currentRun();
        return number == null ? Optional.empty() : periods.run(period.id(), number);
    }

    private List<Outdated> stale(Period period, Run run) {
        return stale(period, run, periods.runs(period.id(), 1).getFirst());
    }

    /** What was changed since the current run; {@code newest} is the last that was started. */
    List<Outdated> stale(Period period, @Nullable Run run, @Nullable Run newest) {
        Instant since = run == null ? null : run.factsAt();
        if (run == null || since == null || period.approved()) {
            return List.of();
        }
        List<Outdated> found = new ArrayList<>();
        if (newest != null && newest.running()) {
            found.add(Outdated.RUN);
        }
        if (pays.changedSince(since, period.id(), run.number()) > 0) {
            found.add(Outdated.PAY);
        }
        if (basis.plansChangedSince(since, period, run.number()) > 0) {
            found.add(Outdated.PLANS);
        }
        return found;
    }

    /** Facts of the period that came after the run froze its own. */
    long laterFacts(Period period, @Nullable Run run) {
        Instant since = run == null ? null : run.factsAt();
        return since == null
                ? 0
                : facts.arrivedAfter(since, period.from(), period.to())
                        + attainments.enteredAfter(since, period.from(), period.to());
    }
}
