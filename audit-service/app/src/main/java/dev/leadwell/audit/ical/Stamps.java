package dev.leadwell.audit.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates and lengths of RFC 5545. */
final class Stamps {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final Pattern LENGTH = Pattern
            .compile("([+-]?)P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    /** Nominal days and exact time, as they are added to a start. */
    record Length(Period days, Duration time) {}

    private Stamps() {}

    static LocalDate date(RawProperty property, String value) {
        try {
            return LocalDate.parse(value.strip().substring(0, Math.min(8, value.strip().length())), DATE);
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent(property, CalendarFault.Code.NO_SUCH_DAY.with());
        }
    }

    /** The local value; a trailing Z is for the caller to see. */
    static LocalDateTime dateTime(RawProperty property, String value) {
        String text = value.strip();
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        if (local.length() == 8) {
            return date(property, local).atStartOfDay();
        }
        try {
            return LocalDateTime.parse(local, DATE_TIME);
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent(property, CalendarFault.Code.NO_SUCH_TIME.with());
        }
    }

    static Length length(RawProperty property) {
        Matcher found = LENGTH.matcher(property.value().strip());
        if (!found.matches() || found.group(1).equals("-")) {
            throw new UnreadableEvent(property, CalendarFault.Code.NO_SUCH_LENGTH.with());
        }
        try {
            Period days = Period.ofDays(number(found.group(2)) * 7 + number(found.group(3)));
            Duration time = Duration.ofHours(number(found.group(4))).plusMinutes(number(found.group(5)))
                    .plusSeconds(number(found.group(6)));
            return new Length(days, time);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw new UnreadableEvent(property, CalendarFault.Code.LENGTH_BEYOND.with());
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
