package dev.leadwell.audit.week;

import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.waiting.Waiting;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submits weeks and opens them again (A7). */
@Component
public class SubmitWeek {

    private static final int SHORTEST_REASON = 3;

    private final LockWeek lock;
    private final WeeksOfManager ofManager;
    private final GatherWeek gather;
    private final Weeks weeks;
    private final Results results;
    private final WeekEvents events;
    private final Waiting waiting;
    private final Journal journal;
    private final Clock clock;

    SubmitWeek(LockWeek lock, WeeksOfManager ofManager, GatherWeek gather, Weeks weeks, Results results,
            WeekEvents events, Waiting waiting, Journal journal, Clock clock) {
        this.lock = lock;
        this.ofManager = ofManager;
        this.gather = gather;
        this.weeks = weeks;
        this.results = results;
        this.events = events;
        this.waiting = waiting;
        this.journal = journal;
        this.clock = clock;
    }

    /** Judges what is confirmed, whatever calendars suggest, keeps it as the result that counts, and closes the week. */
    @Transactional
    public Submission submit(UUID manager, LocalDate weekStart, SeenRevision seen) {
        GatherWeek.Place place = gather.place(ofManager.today(manager), weekStart);
        AuditWeek before = lock.of(place.week(), seen);
        if (!before.isOpen()) {
            throw ProblemException.conflict("week-submitted", Wording.of("refused.week-submitted-already"));
        }
        if (place.grid().start().isAfter(clock.instant())) {
            throw ProblemException.conflict("week-not-begun", Wording.of("refused.week-not-begun"));
        }
        WeekView view = gather.toJudge(place.locked(before)).view();
        AuditWeek after = before.submitted();
        WeekResult result = result(view, after);
        results.add(result);
        save(after, "submit", manager);
        journal.record("week.submitted", "week", after.id().toString(), null,
                new Change(after.version(), after.edition(), result.judgement().verdict().code()));
        events.submitted(result);
        return new Submission(after, result);
    }

    /** A week that was just submitted, and what it came to. */
    public record Submission(AuditWeek week, WeekResult result) {}

    private WeekResult result(WeekView view, AuditWeek after) {
        return new WeekResult(after.id(), after.version(), after.edition(), after.managerId(), after.weekStart(),
                after.lastDay(), after.zone(), after.totals(), view.backed(), after.changedFromManagement(),
                view.facts().limits(), view.judgement(), clock.instant(), false);
    }

    /** The result counts nowhere until the next edition is submitted. */
    @Transactional
    public AuditWeek reopen(UUID manager, LocalDate weekStart, SeenRevision seen, String reason) {
        String told = reason.strip();
        if (told.length() < SHORTEST_REASON) {
            throw ProblemException.invalid("reason", reason, Wording.of("refused.reason-to-reopen"));
        }
        AuditWeek before = lock.of(gather.place(ofManager.today(manager), weekStart).week(), seen);
        if (before.isOpen()) {
            throw ProblemException.conflict("week-open", Wording.of("refused.week-open"));
        }
        AuditWeek after = before.reopened(told, clock.instant());
        results.withdraw(before.id());
        save(after, "reopen", manager);
        journal.record("week.reopened", "week", after.id().toString(),
                new Change(before.version(), before.edition(), null),
                new Change(after.version(), after.edition(), null));
        events.reopened(after);
        return after;
    }

    private record Change(long version, int edition, @org.jspecify.annotations.Nullable String verdict) {}

    private void save(AuditWeek after, String what, UUID manager) {
        weeks.save(after, new WeekEdit(after.revision(), what, manager, clock.instant(), false, WeekEdit.Change.NONE),
                Weeks.Closed.ALL);
        waiting.changed(List.of(manager));
    }
}
