package dev.leadwell.people.absence;

import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Who leads somebody on any of these days. */
    Set<UUID> managersOf(Person person) {
        return person.assignments().stream()
                .filter(one -> one.from().isBefore(to) && (one.to() == null || one.to().isAfter(from)))
                .map(Assignment::managerId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    boolean overlaps(AbsenceDays other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
