package dev.leadwell.people.copy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hours that an administrator set for a person, in force from a day on (P6). A day that is not named is free. */
public record WorkingHours(LocalDate from, Map<DayOfWeek, List<Stretch>> days) {

    /** Their days in the order of the week, whoever lists them. */
    public WorkingHours {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** Where nobody has set any: Monday to Friday, 9 to 13 and 14 to 18. */
    public static final WorkingHours USUAL = usual();

    /** Local time, {@code [start, end)}. */
    public record Stretch(LocalTime start, LocalTime end) {}

    public List<Stretch> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    private static WorkingHours usual() {
        var day = List.of(new Stretch(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                new Stretch(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        return new WorkingHours(LocalDate.MIN,
                Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day, DayOfWeek.WEDNESDAY, day,
                        DayOfWeek.THURSDAY, day, DayOfWeek.FRIDAY, day));
    }
}
