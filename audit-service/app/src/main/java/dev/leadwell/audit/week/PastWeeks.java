package dev.leadwell.audit.week;

import dev.leadwell.audit.result.Results;
import dev.leadwell.audit.result.WeekResult;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Weeks that come with a result and without blocks. */
@Component
public class PastWeeks {

    private final Weeks weeks;
    private final Results results;
    private final WeekEvents events;
    private final Clock clock;

    PastWeeks(Weeks weeks, Results results, WeekEvents events, Clock clock) {
        this.weeks = weeks;
        this.results = results;
        this.events = events;
        this.clock = clock;
    }

    public AuditWeek lock(AuditWeek fresh) {
        return weeks.lock(fresh);
    }

    /** Submits the week with that result, in place of one that counted so far. */
    public WeekResult submitPast(AuditWeek locked, Function<AuditWeek, WeekResult> result) {
        AuditWeek submitted = locked.submitted();
        results.withdraw(locked.id());
        WeekResult kept = result.apply(submitted);
        results.add(kept);
        weeks.save(submitted, new WeekEdit(submitted.revision(), "import", null, clock.instant(), false,
                WeekEdit.Change.NONE), Weeks.Closed.NONE);
        events.submitted(kept);
        return kept;
    }
}
