package dev.leadwell.coaching.sight;

import dev.leadwell.kit.problem.ProblemException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days {@code [from, to)} that somebody asks for, within sensible bounds. */
public record Stretch(LocalDate from, LocalDate to) {

    public static Stretch of(LocalDate from, LocalDate to, int longestDays) {
        requireSensible("from", from);
        requireSensible("to", to);
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("to", to, "The stretch ends after it starts: use a day after " + from + ".");
        }
        if (ChronoUnit.DAYS.between(from, to) > longestDays) {
            throw ProblemException.invalid("to", to, "A stretch is at most %d days: use a day up to %s."
                    .formatted(longestDays, from.plusDays(longestDays)));
        }
        return new Stretch(from, to);
    }

    private static void requireSensible(String field, LocalDate day) {
        if (day.getYear() < 1970 || day.getYear() > 2200) {
            throw ProblemException.invalid(field, day, "Use days between 1970 and 2200.");
        }
    }
}
