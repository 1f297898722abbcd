package dev.leadwell.audit.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The working hours of one local day as they are to be worked: leave and holidays are already taken off. */
public record WorkingDay(LocalDate date, List<Span> spans) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    /** Half-open; an end at midnight is {@link LocalTime#MIDNIGHT}. */
    public record Span(LocalTime from, LocalTime to) {

        int startMinute() {
            return from.toSecondOfDay() / 60;
        }

        int endMinute() {
            return to.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_DAY : to.toSecondOfDay() / 60;
        }
    }

    /** What is left when the first half of the day's working minutes is leave. */
    public WorkingDay afternoonOnly() {
        return between(minutes() / 2, minutes());
    }

    /** What is left when the second half of the day's working minutes is leave. */
    public WorkingDay morningOnly() {
        return between(0, minutes() / 2);
    }

    /** What is left when the whole day is leave or a holiday. */
    public WorkingDay off() {
        return new WorkingDay(date, List.of());
    }

    private int minutes() {
        return spans.stream().mapToInt(span -> span.endMinute() - span.startMinute()).sum();
    }

    /** The working minutes numbered from {@code first} to before {@code last}. */
    private WorkingDay between(int first, int last) {
        List<Span> kept = new ArrayList<>();
        int passed = 0;
        for (Span span : spans) {
            int length = span.endMinute() - span.startMinute();
            int from = Math.max(first - passed, 0);
            int to = Math.min(last - passed, length);
            if (from < to) {
                kept.add(new Span(time(span.startMinute() + from), time(span.startMinute() + to)));
            }
            passed += length;
        }
        return new WorkingDay(date, List.copyOf(kept));
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % MINUTES_OF_DAY * 60L);
    }
}
