package dev.leadwell.audit.week;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.hours.WorkingTime;
import dev.leadwell.audit.ical.CalendarSeen;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.split.Limits;
import dev.leadwell.audit.suggestion.Classifier;
import dev.leadwell.audit.suggestion.Suggestions;
import dev.leadwell.audit.suggestion.Taught;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that was read of a week and what bears on it, read once. What is worked out of it asks nobody any more, also after an
 * edit.
 *
 * @param sessions those of the manager that touch the week
 * @param others what else fills its time
 * @param names given names of the reps by session
 * @param changes how often something had changed that a kept count of what waits follows from
 */
record WeekInputs(ManagerToday manager, AuditWeek week, WeekGrid grid, WorkingTime hours, Limits limits,
        List<Session> sessions, CalendarEntries others, CalendarSeen seen, Taught taught, Map<UUID, String> names,
        long changes) {

    /** The same after an edit. */
    WeekInputs after(AuditWeek edited, Taught now) {
        return new WeekInputs(manager, edited, grid, hours, limits, sessions, others, seen, now, names, changes);
    }

    WeekInputs with(CalendarSeen followed) {
        return new WeekInputs(manager, week, grid, hours, limits, sessions, others, followed, taught, names, changes);
    }

    WeekView view() {
        Suggestions suggestions = new Suggestions(new Classifier(taught.corrections()), taught.dismissed(), hours,
                others.with(sessions, seen, grid));
        return new WeekView(week, new WeekFacts(manager.thisWeek(), grid, hours, limits, suggestions.on(grid),
                sessions.stream().filter(Session::contested).map(Session::id).collect(Collectors.toUnmodifiableSet()),
                backedStarts(), names, seen.leftOut()));
    }

    private Set<Instant> backedStarts() {
        return sessions.stream().filter(session -> session.held() && !session.contested())
                .filter(session -> session.category().bucket() == Bucket.LEADERSHIP)
                .flatMap(session -> grid.coveredBy(session.start(), session.end()).stream()).map(Block::start)
                .collect(Collectors.toUnmodifiableSet());
    }
}
