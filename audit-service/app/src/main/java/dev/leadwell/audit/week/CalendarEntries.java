package dev.leadwell.audit.week;

import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.ical.CalendarSeen;
import dev.leadwell.audit.ical.EventDetails;
import dev.leadwell.audit.ical.Occurrence;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.suggestion.Entry;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events of calendars fill time beside sessions. Events that only mirror a session are left out: the session itself
 * speaks, or has nothing to say any more.
 *
 * @param mirrored UIDs of sessions
 * @param reports names and addresses of those who report to the manager in that week, as calendars write them
 */
record CalendarEntries(Set<String> mirrored, Set<String> reports) {

    static final CalendarEntries NONE = new CalendarEntries(Set.of(), Set.of());
    private static final String LEADWELL = "@leadwell";

    List<Entry> with(List<Session> sessions, CalendarSeen seen, WeekGrid grid) {
        Map<EventDetails, Boolean> withReports = new IdentityHashMap<>();
        return Stream.concat(sessions.stream().filter(Session::suggests).map(CalendarEntries::entry),
                seen.occurrences().stream().filter(one -> !mirrored.contains(one.uid()) && !isLeadwells(one.uid()))
                        .map(one -> entry(one, grid, withReports.computeIfAbsent(one.details(),
                                details -> details.people().stream().anyMatch(reports::contains)))))
                .toList();
    }

    private static Entry entry(Session session) {
        return new Entry(session.uid(), "", session.start(), session.end(), false, "", false, false, 2, true,
                new Entry.SessionMark(session.id(), session.repId(), session.category(), session.held(),
                        session.contested()));
    }

    private static boolean isLeadwells(String uid) {
        return uid.toLowerCase(Locale.ROOT).endsWith(LEADWELL);
    }

    private static Entry entry(Occurrence one, WeekGrid grid, boolean withOwnReport) {
        var rules = grid.zone().getRules();
        return new Entry(one.uid(), one.recurrenceId(), one.start().in(rules), one.end().in(rules), one.allDay(),
                one.details().title(), one.details().hidden(), one.details().outOfOffice(),
                one.details().attendees(), withOwnReport, null);
    }
}
