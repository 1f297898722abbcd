package dev.leadwell.kit.file;

import dev.leadwell.kit.problem.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a file writes it, or why it is none: {@code 2026-11-30}, {@code 30.11.2026} where the day comes first,
 * {@code 11/30/2026} where the month does. A time of midnight behind it, as programs write it, is no more than the day.
 */
public final class DateText {
    private static final String MIDNIGHT = "(?:[T ]0?0:00(?::00(?:\\.0+)?)?Z?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + MIDNIGHT);
    private static final Pattern YEAR_LAST = Pattern
            .compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4})" + MIDNIGHT);
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private DateText() {}

    /** @throws NoSuchDate with why, for whoever made the file */
    public static LocalDate read(String text, DateForm form) throws NoSuchDate {
        var match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return date(number(match, 1), number(match, 3), number(match, 4));
        }
        var last = YEAR_LAST.matcher(text);
        if (form == DateForm.YEAR_FIRST || !last.matches()) {
            throw new NoSuchDate(Wording.of("fault.no-date." + form.code()));
        }
        boolean dayFirst = form == DateForm.DAY_FIRST;
        return date(number(last, 4), number(last, dayFirst ? 3 : 1), number(last, dayFirst ? 1 : 3));
    }

    /** The two numbers before the year, where that comes last. */
    static Optional<int[]> yearLast(String text) {
        var match = YEAR_LAST.matcher(text);
        return match.matches() ? Optional.of(new int[]{number(match, 1), number(match, 3)}) : Optional.empty();
    }

    static boolean isYearFirst(String text) {
        return YEAR_FIRST.matcher(text).matches();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate date(int year, int month, int day) throws NoSuchDate {
        if (month < 1 || month > 12) {
            throw new NoSuchDate(Wording.of("fault.no-month", month));
        }
        if (year < EARLIEST || year > LATEST) {
            throw new NoSuchDate(Wording.of("fault.no-year", Integer.toString(year)));
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new NoSuchDate(Wording.of("fault.no-day", YearMonth.of(year, month).atEndOfMonth()));
        }
    }

    /** With why, for whoever made the file. */
    public static final class NoSuchDate extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wording why;

        NoSuchDate(Wording why) {
            super(why.toString());
            this.why = why;
        }

        public Wording why() {
            return why;
        }
    }
}
