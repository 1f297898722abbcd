package dev.leadwell.comp.calculation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days from {@code from} up to, not including, {@code to}. Never empty. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A range has at least one day: " + from + " to " + to);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public Optional<DateRange> intersection(DateRange other) {
        LocalDate begin = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return begin.isBefore(end) ? Optional.of(new DateRange(begin, end)) : Optional.empty();
    }
}
