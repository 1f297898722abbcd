package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person is away over {@code [from, to)} (P6). No reason is known outside People.
 *
 * @param halfDays days of it on which only one half is missed
 * @param openingFact brought in from before Leadwell (P7)
 */
public record Absence(UUID id, long version, UUID personId, LocalDate from, LocalDate to, List<HalfDay> halfDays,
        boolean paid, boolean withdrawn, boolean openingFact) {

    /** @param half {@code morning} or {@code afternoon} */
    public record HalfDay(LocalDate date, String half) {}

    public boolean covers(LocalDate day) {
        return !withdrawn && !day.isBefore(from) && day.isBefore(to);
    }

    /** Away for the whole of that day. */
    public boolean coversWhole(LocalDate day) {
        return covers(day) && halfDays.stream().noneMatch(half -> half.date().equals(day));
    }
}
