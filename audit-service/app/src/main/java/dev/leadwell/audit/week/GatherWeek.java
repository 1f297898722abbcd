package dev.leadwell.audit.week;

import dev.leadwell.audit.calendar.OwnCalendar;
import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.hours.WorkingDays;
import dev.leadwell.audit.hours.WorkingTime;
import dev.leadwell.audit.ical.CalendarSeen;
import dev.leadwell.audit.ical.EventDetails;
import dev.leadwell.audit.ical.Occurrence;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.session.Sessions;
import dev.leadwell.audit.setting.LimitsByWeek;
import dev.leadwell.audit.suggestion.Classifier;
import dev.leadwell.audit.suggestion.Entry;
import dev.leadwell.audit.suggestion.Learned;
import dev.leadwell.audit.suggestion.Suggestions;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what bears on a week, so that the rules look nothing up. */
@Component
public class GatherWeek {

    /** The week may come to be kept in another zone, or end with the next one's. */
    private static final Duration MARGIN = Duration.ofDays(1);
    private static final String LEADWELL = "@leadwell";

    private final Weeks weeks;
    private final WeeksOfManager ofManager;
    private final People people;
    private final Tenants tenants;
    private final WorkingDays workingDays;
    private final OwnCalendar calendar;
    private final Sessions sessions;
    private final Learned learned;
    private final LimitsByWeek limits;
    private final TransactionOperations reading;

    GatherWeek(Weeks weeks, WeeksOfManager ofManager, People people, Tenants tenants, WorkingDays workingDays,
            OwnCalendar calendar, Sessions sessions, Learned learned, LimitsByWeek limits,
            TransactionOperations reading) {
        this.weeks = weeks;
        this.ofManager = ofManager;
        this.people = people;
        this.tenants = tenants;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.sessions = sessions;
        this.learned = learned;
        this.limits = limits;
        this.reading = reading;
    }

    /**
     * What the manager's calendars hold around a week. To be asked outside any transaction, and before the week is locked:
     * following calendars may take long.
     */
    public CalendarSeen calendarAround(UUID manager, LocalDate weekStart) {
        ZoneId zone = java.util.Objects.requireNonNull(reading.execute(status -> {
            AuditWeek fresh = ofManager.fresh(manager, weekStart);
            return weeks.find(manager, weekStart).map(AuditWeek::zone).orElse(fresh.zone());
        }));
        WeekGrid grid = WeekGrid.of(weekStart, zone);
        return calendar.between(manager, grid.start().minus(MARGIN), grid.end().plus(MARGIN), zone);
    }

    /** The week as it is kept, or as it is before anything is. */
    WeekView view(UUID manager, LocalDate weekStart, CalendarSeen seen) {
        AuditWeek fresh = ofManager.fresh(manager, weekStart);
        return view(weeks.find(manager, weekStart).orElse(fresh), seen);
    }

    WeekView view(AuditWeek week, CalendarSeen seen) {
        Person manager = ofManager.person(week.managerId());
        ZoneId next = weeks.find(week.managerId(), week.weekStart().plusWeeks(1)).map(AuditWeek::zone)
                .orElse(week.zone());
        WeekGrid grid = WeekGrid.of(week.weekStart(), week.zone(), next);
        WorkingTime hours = workingDays.of(manager, tenants.current(), grid);
        List<Session> held = sessions.between(manager.id(), grid.start(), grid.end());
        List<Entry> entries = Stream.concat(held.stream().filter(Session::suggests).map(GatherWeek::entry),
                calendarEntries(manager, grid, seen.occurrences())).toList();
        Suggestions suggestions = new Suggestions(new Classifier(learned.corrections(manager.id())),
                Set.copyOf(learned.dismissals(manager.id())), hours, entries);
        return new WeekView(week, new WeekFacts(grid, hours, limits.of(week.weekStart()), suggestions.on(grid),
                held.stream().filter(Session::contested).map(Session::id).collect(Collectors.toUnmodifiableSet()),
                backedStarts(grid, held), names(held), seen.leftOut()));
    }

    private static Set<Instant> backedStarts(WeekGrid grid, List<Session> held) {
        return held.stream().filter(session -> session.held() && !session.contested())
                .filter(session -> session.category().bucket() == Bucket.LEADERSHIP)
                .flatMap(session -> grid.coveredBy(session.start(), session.end()).stream()).map(Block::start)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<UUID, String> names(List<Session> held) {
        Map<UUID, Person> reps = people.findAll(held.stream().map(Session::repId).collect(Collectors.toSet()));
        return held.stream().filter(session -> reps.containsKey(session.repId()))
                .collect(Collectors.toUnmodifiableMap(Session::id,
                        session -> java.util.Objects.requireNonNull(reps.get(session.repId())).givenName()));
    }

    private static Entry entry(Session session) {
        return new Entry(session.uid(), "", session.start(), session.end(), false, "", false, false, 2, true,
                new Entry.SessionMark(session.id(), session.repId(), session.category(), session.held(),
                        session.contested()));
    }

    /** Events that only mirror a session are left out: the session itself speaks, or has nothing to say any more. */
    private Stream<Entry> calendarEntries(Person manager, WeekGrid grid, List<Occurrence> found) {
        Set<String> mirrored = sessions.known(manager.id(), found.stream().map(Occurrence::uid).distinct().toList());
        Set<String> reports = reports(manager, grid);
        Map<EventDetails, Boolean> withReports = new IdentityHashMap<>();
        return found.stream().filter(one -> !mirrored.contains(one.uid()) && !isLeadwells(one.uid()))
                .map(one -> entry(one, grid, withReports.computeIfAbsent(one.details(),
                        details -> details.people().stream().anyMatch(reports::contains))));
    }

    private static boolean isLeadwells(String uid) {
        return uid.toLowerCase(Locale.ROOT).endsWith(LEADWELL);
    }

    /** Names and addresses of those who report to the manager in that week, as calendars write them. */
    private Set<String> reports(Person manager, WeekGrid grid) {
        Set<String> known = new HashSet<>();
        Collection<Person> reports = people.reportsOfDuring(manager.id(), grid.weekStart(),
                grid.weekStart().plusDays(7));
        for (Person report : reports) {
            known.add(report.name().toLowerCase(Locale.ROOT));
            String email = report.email();
            if (email != null) {
                known.add(email.toLowerCase(Locale.ROOT));
            }
        }
        return known;
    }

    private static Entry entry(Occurrence one, WeekGrid grid, boolean withOwnReport) {
        var rules = grid.zone().getRules();
        return new Entry(one.uid(), one.recurrenceId(), one.start().in(rules), one.end().in(rules), one.allDay(),
                one.details().title(), one.details().hidden(), one.details().outOfOffice(),
                one.details().attendees(), withOwnReport, null);
    }
}
