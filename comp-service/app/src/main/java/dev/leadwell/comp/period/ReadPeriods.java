package dev.leadwell.comp.period;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.period.ListedPayees.Payee;
import dev.leadwell.comp.period.ListedPayees.Sum;
import dev.leadwell.kit.jobs.JobFailure;
import dev.leadwell.kit.jobs.JobState;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Periods with their runs, for who administers pay. */
@Service
@Transactional(readOnly = true)
public class ReadPeriods {

    private final Periods periods;
    private final ListedPayees payees;
    private final ApprovePeriod approval;
    private final Jobs jobs;

    ReadPeriods(Periods periods, ListedPayees payees, ApprovePeriod approval, Jobs jobs) {
        this.periods = periods;
        this.payees = payees;
        this.approval = approval;
        this.jobs = jobs;
    }

    /**
     * A run and how far it is.
     *
     * @param error why it failed
     */
    public record Progress(Run run, long done, long total, @Nullable JobFailure error) {}

    /**
     * A period as it stands.
     *
     * @param current the run whose statements hold
     * @param newest the last that was started
     * @param laterFacts facts that came after the current run froze its own
     */
    public record Standing(Period period, @Nullable Progress current, @Nullable Progress newest, long laterFacts,
            List<Outdated> stale) {}

    /**
     * A line of the list of periods.
     *
     * @param current the run whose statements hold
     */
    public record Listed(Period period, @Nullable Run current) {
        public int payees() {
            return current == null || current.summary() == null ? 0 : current.summary().payees();
        }
    }

    /** Newest first, however many runs they have had. */
    public List<Listed> listed(int most) {
        List<Period> found = periods.page(null, most);
        Map<UUID, Run> current = periods.currentRuns(found.stream().map(Period::id).toList()).stream()
                .collect(Collectors.toMap(Run::periodId, Function.identity()));
        return found.stream().map(period -> new Listed(period, current.get(period.id()))).toList();
    }

    public Standing find(UUID periodId) {
        return standing(periods.find(periodId).orElseThrow(() -> ProblemException.notFound("period")));
    }

    /** Newest first. */
    public List<Standing> page(@Nullable UUID before, int size) {
        Period place = before == null ? null : periods.find(before).orElse(null);
        return periods.page(place, size).stream().map(this::standing).toList();
    }

    /** The runs are read once, whatever is asked of them. */
    private Standing standing(Period period) {
        Run newest = periods.runs(period.id(), 1).stream().findFirst().orElse(null);
        Integer number = period.currentRun();
        Run current = newest != null && number != null && number != newest.number()
                ? periods.run(period.id(), number).orElseThrow()
                : number == null ? null : newest;
        Progress last = newest == null ? null : progress(newest);
        return new Standing(period, current == null ? null : current == newest ? last : progress(current), last,
                approval.laterFacts(period, current), approval.stale(period, current, newest));
    }

    public Progress run(UUID periodId, int number) {
        return progress(periods.run(periodId, number).orElseThrow(() -> ProblemException.notFound("run")));
    }

    public List<Run> runs(UUID periodId) {
        return periods.runs(periodId, 20);
    }

    private Progress progress(Run run) {
        UUID job = run.jobId();
        JobState state = job == null ? null : jobs.state(job);
        return state == null
                ? new Progress(run, 0, 0, null)
                : new Progress(run, state.done(), state.total(), state.error());
    }

    public List<Payee> payees(ListedPayees.Query query, ListedPayees.Order order, Paging paging) {
        return payees.page(query, order, paging);
    }

    public List<Sum> sums(ListedPayees.Query query) {
        return payees.sums(query);
    }

    /** Newest first. */
    public List<Period> unapproved() {
        return Stream.of(Period.State.values()).filter(state -> state != Period.State.APPROVED)
                .flatMap(state -> periods.inState(state).stream())
                .sorted(Comparator.comparing(Period::from).reversed()).toList();
    }

    public List<Period> inState(Period.State state) {
        return periods.inState(state);
    }
}
