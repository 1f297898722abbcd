package dev.leadwell.coaching.cadence;

import java.time.LocalDate;

/** The week or fortnight, {@code [start, end)}, in which one session of a kind is due. */
public record CadenceWindow(LocalDate start, LocalDate end) {

    public CadenceWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A window ends after it starts, not " + start + " to " + end);
        }
    }

    /** Decides to which month or period it belongs. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    public boolean endedBy(LocalDate day) {
        return !end.isAfter(day);
    }
}
