package dev.leadwell.audit.week;

import dev.leadwell.audit.calendar.OwnCalendar;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.hours.WorkingDays;
import dev.leadwell.audit.ical.CalendarSeen;
import dev.leadwell.audit.ical.KeptEvent;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.session.Sessions;
import dev.leadwell.audit.setting.LimitsByWeek;
import dev.leadwell.audit.suggestion.Learned;
import dev.leadwell.audit.suggestion.Taught;
import dev.leadwell.audit.waiting.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads what bears on a week, each thing once, so that the rules look nothing up. */
@Component
class GatherWeek {

    /** What began before the week or ends after it touches it too, and the next one may begin in another zone. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final Weeks weeks;
    private final WeeksOfManager ofManager;
    private final ReportsOfManager reports;
    private final WorkingDays workingDays;
    private final OwnCalendar calendar;
    private final Sessions sessions;
    private final Learned learned;
    private final LimitsByWeek limits;
    private final Waiting waiting;
    private final TransactionOperations reading;

    GatherWeek(Weeks weeks, WeeksOfManager ofManager, ReportsOfManager reports, WorkingDays workingDays,
            OwnCalendar calendar, Sessions sessions, Learned learned, LimitsByWeek limits, Waiting waiting,
            TransactionOperations reading) {
        this.weeks = weeks;
        this.ofManager = ofManager;
        this.reports = reports;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.sessions = sessions;
        this.learned = learned;
        this.limits = limits;
        this.waiting = waiting;
        this.reading = reading;
    }

    /** A week of the manager, kept or not, and its places. */
    record Place(ManagerToday manager, AuditWeek week, WeekGrid grid) {

        Place locked(AuditWeek now) {
            return new Place(manager, now, grid);
        }
    }

    WeekInputs all(UUID manager, LocalDate weekStart) {
        return all(manager, today -> weekStart);
    }

    /**
     * All of it. To be asked outside any transaction, and before the week is locked: calendars are followed after the
     * reading, and that may take long.
     */
    WeekInputs all(UUID manager, Function<ManagerToday, LocalDate> weekStart) {
        Read read = Objects.requireNonNull(reading.execute(status -> read(manager, weekStart)));
        WeekInputs inputs = read.inputs();
        WeekGrid grid = inputs.grid();
        CalendarSeen seen = calendar.follow(read.events(), grid.start().minus(MARGIN), grid.end().plus(MARGIN),
                grid.zone());
        return inputs.with(seen);
    }

    private record Read(WeekInputs inputs, List<KeptEvent> events) {}

    private Read read(UUID manager, Function<ManagerToday, LocalDate> weekStart) {
        long changes = waiting.of(manager).changes();
        ManagerToday today = ofManager.today(manager);
        Place place = place(today, weekStart.apply(today));
        WeekGrid grid = place.grid();
        List<KeptEvent> events = calendar.touching(manager, grid.start().minus(MARGIN), grid.end().plus(MARGIN));
        WeekInputs judged = toJudge(place);
        ReportsOfManager.Known known = reports.during(manager, grid, judged.sessions());
        CalendarEntries others = new CalendarEntries(
                sessions.known(manager, events.stream().map(KeptEvent::uid).distinct().toList()), known.written());
        return new Read(new WeekInputs(place.manager(), place.week(), grid, judged.hours(), judged.limits(),
                judged.sessions(), others, CalendarSeen.NOTHING, learned.of(manager), known.givenNames(), changes),
                events);
    }

    Place place(ManagerToday manager, LocalDate weekStart) {
        AuditWeek fresh = manager.fresh(weekStart);
        Weeks.Neighbours kept = weeks.around(fresh.managerId(), weekStart);
        AuditWeek week = kept.week().orElse(fresh);
        return new Place(manager, week, WeekGrid.of(weekStart, week.zone(), kept.nextZone().orElse(week.zone())));
    }

    /** What the verdict on confirmed blocks follows from, and no more: calendars have no say in it. */
    WeekInputs toJudge(Place place) {
        WeekGrid grid = place.grid();
        UUID manager = place.week().managerId();
        List<Session> held = sessions.between(manager, grid.start(), grid.end());
        return new WeekInputs(place.manager(), place.week(), grid,
                workingDays.of(place.manager().person(), place.manager().tenant(), grid),
                limits.of(grid.weekStart()), held, CalendarEntries.NONE, CalendarSeen.NOTHING, Taught.NOTHING, Map.of(),
                0);
    }
}
