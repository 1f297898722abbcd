package dev.leadwell.audit.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.Temporal;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One VEVENT as it was read: a single event, the master of a series, or the override of one occurrence.
 *
 * @param start its own start, of the first occurrence of a series
 * @param days nominal days of its length
 * @param time exact time of its length, beside the days
 * @param rules rules that add occurrences
 * @param added further starts (RDATE)
 * @param removed starts that do not take place (EXDATE); a day removes every occurrence of that day
 * @param replaces the original start of the occurrence that this one stands for
 * @param following whether it stands for all later ones too
 */
record CalendarEvent(String uid, int line, EventTime start, Period days, Duration time, List<Recurrence> rules,
        List<EventTime> added, Set<EventTime> removed, @Nullable EventTime replaces, boolean following,
        EventDetails details) {

    boolean allDay() {
        return start instanceof EventTime.Day;
    }

    EventTime endOf(EventTime begin) {
        if (begin instanceof EventTime.Zoned zoned) {
            EventTime.Zoned shifted = new EventTime.Zoned(zoned.local().plus(days), zoned.rules());
            LocalDateTime end = shifted.localAt(shifted.instant().plus(time));
            return new EventTime.Zoned(end, endRules(shifted, end, zoned.rules()));
        }
        Temporal end = begin.local().plus(days);
        return begin.at(begin.allDay() ? end : end.plus(time));
    }

    /** An end that falls into the hour that the clock shows twice is kept as the instant that it is. */
    private ZoneRules endRules(EventTime.Zoned shifted, LocalDateTime end, ZoneRules rules) {
        Instant instant = shifted.instant().plus(time);
        ZoneRules exact = rules.getOffset(instant).getRules();
        return new EventTime.Zoned(end, rules).instant().equals(instant) ? rules : exact;
    }

    /** An upper bound of its length, to look back by. */
    Duration longest() {
        return Duration.ofDays(days.getDays() + 1L).plus(time);
    }

    boolean recurs() {
        return !rules.isEmpty() || !added.isEmpty();
    }
}
