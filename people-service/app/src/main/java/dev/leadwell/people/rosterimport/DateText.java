package dev.leadwell.people.rosterimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** A date as a file writes it, or in words why it is none. */
final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private DateText() {}

    static LocalDate read(String text) throws NoSuchDate {
        var match = ISO.matcher(text.strip());
        if (!match.matches()) {
            throw new NoSuchDate("Not a date. Write it as 2026-11-30.");
        }
        int year = Integer.parseInt(match.group(1));
        int month = Integer.parseInt(match.group(2));
        int day = Integer.parseInt(match.group(3));
        if (month < 1 || month > 12) {
            throw new NoSuchDate("No such month: " + month + ". Write the date as year-month-day, like 2026-11-30.");
        }
        if (year < EARLIEST || year > LATEST) {
            throw new NoSuchDate("The year " + year + " cannot be meant. Correct it.");
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            var of = YearMonth.of(year, month);
            throw new NoSuchDate("No such day. %s %d ends on the %s.".formatted(
                    of.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    year, ordinal(of.lengthOfMonth())));
        }
    }

    private static String ordinal(int day) {
        return day + (day == 31 ? "st" : "th");
    }

    /** In words for whoever made the file. */
    static final class NoSuchDate extends Exception {
        private static final long serialVersionUID = 1L;

        NoSuchDate(String message) {
            super(message);
        }
    }
}
