package dev.leadwell.audit.ical;

import java.util.List;

/**
 * What was seen in a person's calendars.
 *
 * @param leftOut events that could not be followed
 */
public record CalendarSeen(List<Occurrence> occurrences, List<LeftOut> leftOut) {

    public static final CalendarSeen NOTHING = new CalendarSeen(List.of(), List.of());

    /** Without what is free, and without whole days that are not marked busy. */
    public CalendarSeen filling() {
        return new CalendarSeen(occurrences.stream().filter(one -> !one.details().free())
                .filter(one -> !one.allDay() || one.details().allDayBusy()).distinct().toList(), leftOut);
    }
}
