package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A date as a file writes it, or why it is none. */
public final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private DateText() {}

    public static LocalDate read(String text) throws NoSuchDate {
        var match = ISO.matcher(text.strip());
        if (!match.matches()) {
            throw new NoSuchDate(Wording.of("fault.no-date"));
        }
        int year = Integer.parseInt(match.group(1));
        int month = Integer.parseInt(match.group(2));
        int day = Integer.parseInt(match.group(3));
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
