package dev.leadwell.coaching.visibility;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Days {@code [from, to)} that somebody asks for, within sensible bounds. */
public record DateRange(LocalDate from, LocalDate to) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;
    private static final Instant FIRST = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    public static DateRange of(LocalDate from, LocalDate to, int longestDays) {
        requireSensible("from", from);
        requireSensible("to", to);
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("to", to, Wording.of("refused.ends-before-it-starts", from));
        }
        if (ChronoUnit.DAYS.between(from, to) > longestDays) {
            throw ProblemException.invalid("to", to,
                    Wording.of("refused.too-many-days", longestDays, from.plusDays(longestDays)));
        }
        return new DateRange(from, to);
    }

    /** Before anything is reckoned with it: a day near the end of all calendars has no day after it. */
    public static LocalDate requireSensible(String field, LocalDate day) {
        if (!sensible(day.getYear())) {
            throw ProblemException.invalid(field, day,
                    Wording.of("refused.days-between", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
        }
        return day;
    }

    public static Instant requireSensible(String field, Instant at) {
        if (!isSensible(at)) {
            throw ProblemException.invalid(field, at,
                    Wording.of("refused.times-between", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
        }
        return at;
    }

    public static LocalDateTime requireSensible(String field, LocalDateTime at) {
        requireSensible(field, at.toLocalDate());
        return at;
    }

    public static boolean isSensible(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    private static boolean sensible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
