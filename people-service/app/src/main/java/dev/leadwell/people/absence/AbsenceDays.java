package dev.leadwell.people.absence;

import dev.leadwell.people.copy.Absence;
import java.time.LocalDate;
import java.util.List;

/**
 * When somebody is away, over {@code [from, to)}: what is asked for, recorded or stands in a file.
 *
 * @param to the first day back
 * @param halfDays days of it on which only one half is missed
 */
public record AbsenceDays(LocalDate from, LocalDate to, List<Absence.HalfDay> halfDays, boolean paid) {

    public AbsenceDays {
        halfDays = List.copyOf(halfDays);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    boolean overlaps(AbsenceDays other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
