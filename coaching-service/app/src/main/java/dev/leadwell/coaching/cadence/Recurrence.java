package dev.leadwell.coaching.cadence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An RFC 5545 recurrence of the form {@code FREQ=WEEKLY;INTERVAL=2}: the only one that a cadence needs. */
public record Recurrence(int everyWeeks) {

    private static final Pattern RULE = Pattern.compile("FREQ=WEEKLY(?:;INTERVAL=([1-9][0-9]?))?");

    public Recurrence {
        if (everyWeeks < 1) {
            throw new IllegalArgumentException("Every so many weeks, at least 1: " + everyWeeks);
        }
    }

    public static Recurrence parse(String rule) {
        var matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a weekly rule: " + rule);
        }
        String interval = matcher.group(1);
        return new Recurrence(interval == null ? 1 : Integer.parseInt(interval));
    }

    public String rule() {
        return "FREQ=WEEKLY;INTERVAL=" + everyWeeks;
    }

    /**
     * Starts on the days of {@code [from, to)}. The local time stays when the clock changes; one that a change skips is
     * later by what is skipped, one that comes twice is the first.
     *
     * @param first the first start (DTSTART)
     * @param zone in which the local time is meant
     */
    public List<ZonedDateTime> starts(LocalDateTime first, ZoneId zone, LocalDate from, LocalDate to) {
        long behind = Math.max(0, ChronoUnit.DAYS.between(first.toLocalDate(), from));
        long days = 7L * everyWeeks;
        LocalDateTime start = first.plusDays(Math.ceilDiv(behind, days) * days);
        return Stream.iterate(start, at -> at.toLocalDate().isBefore(to), at -> at.plusDays(days))
                .map(at -> at.atZone(zone)).toList();
    }
}
