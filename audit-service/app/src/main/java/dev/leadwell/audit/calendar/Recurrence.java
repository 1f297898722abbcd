package dev.leadwell.audit.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule, reckoned by ical4j in local values of its event's zone.
 *
 * <p>
 * UNTIL is compared here, because a file may give it in UTC, as a date, or in local time, whatever its start is. Work
 * is limited by the number of candidates that a rule can make in the time asked for; an endless rule costs no more than
 * one that ends.
 */
final class Recurrence {

    private static final long MOST_CANDIDATES = 400_000;
    private static final int LONGEST_INTERVAL = 10_000;
    private static final String TOO_OFTEN = "This rule repeats more often than a calendar can hold. "
            + "Give it a longer interval or an end.";

    private final RawProperty source;
    private final EventTime start;
    private final Recur<? extends Temporal> recur;
    private final @Nullable LocalDateTime until;

    private Recurrence(RawProperty source, EventTime start, Recur<? extends Temporal> recur,
            @Nullable LocalDateTime until) {
        this.source = source;
        this.start = start;
        this.recur = recur;
        this.until = until;
    }

    static Recurrence parse(RawProperty rule, EventTime start) {
        List<String> parts = new ArrayList<>();
        LocalDateTime until = null;
        for (String part : rule.value().toUpperCase(Locale.ROOT).strip().split(";")) {
            if (part.startsWith("UNTIL=")) {
                until = until(rule, part.substring("UNTIL=".length()), start);
            } else if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return new Recurrence(rule, start, recur(rule, String.join(";", parts), start), until);
    }

    private static Recur<? extends Temporal> recur(RawProperty rule, String text, EventTime start) {
        try {
            Recur<? extends Temporal> recur = start.local() instanceof LocalDate
                    ? new Recur<LocalDate>(text)
                    : new Recur<LocalDateTime>(text);
            if (recur.getInterval() > LONGEST_INTERVAL) {
                throw new UnreadableEvent(rule, "The interval is above " + LONGEST_INTERVAL + ". Shorten it.");
            }
            return recur;
        } catch (UnreadableEvent e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEvent(rule, "Not a recurrence rule. It needs FREQ and known parts, such as "
                    + "FREQ=WEEKLY;BYDAY=MO.");
        }
    }

    private static LocalDateTime until(RawProperty rule, String value, EventTime start) {
        LocalDateTime stated = Stamps.dateTime(rule, value);
        if (value.endsWith("Z") && start instanceof EventTime.Zoned zoned) {
            return zoned.localAt(stated.toInstant(ZoneOffset.UTC));
        }
        return value.strip().length() == 8 ? stated.plusDays(1).minusSeconds(1) : stated;
    }

    boolean ends() {
        return until != null;
    }

    @Nullable
    LocalDateTime until() {
        return until;
    }

    /** The local values that the rule gives in {@code [from, to]}, in order, each once. */
    List<Temporal> between(LocalDateTime from, LocalDateTime to) {
        LocalDateTime last = until != null && until.isBefore(to) ? until : to;
        LocalDateTime seed = dateTime(start.local());
        LocalDateTime first = from.isBefore(seed) ? seed : from;
        if (last.isBefore(first)) {
            return List.of();
        }
        requireBounded(recur.getCount() > 0 ? seed : first, last);
        TreeSet<Temporal> found = new TreeSet<>((a, b) -> dateTime(a).compareTo(dateTime(b)));
        dates(first, last).stream().filter(at -> !dateTime(at).isAfter(last)).forEach(found::add);
        return List.copyOf(found);
    }

    @SuppressWarnings("unchecked")
    private List<? extends Temporal> dates(LocalDateTime from, LocalDateTime to) {
        try {
            return start.local() instanceof LocalDate day
                    ? ((Recur<LocalDate>) recur).getDates(day, from.toLocalDate(), to.toLocalDate())
                    : ((Recur<LocalDateTime>) recur).getDates((LocalDateTime) start.local(), from, to);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(source, "The rule can't be followed for an event that begins so.");
        }
    }

    private void requireBounded(LocalDateTime from, LocalDateTime to) {
        ChronoUnit unit = unit(recur.getFrequency());
        long elapsed = unit.between(dateTime(start.local()), to);
        long steps = unit.between(from, to) / Math.max(recur.getInterval(), 1) + 2;
        boolean wholeNumber = elapsed < Integer.MAX_VALUE / 4;
        if (!wholeNumber || steps > MOST_CANDIDATES || steps * candidatesPerStep() > MOST_CANDIDATES) {
            throw new UnreadableEvent(source, TOO_OFTEN);
        }
    }

    private long candidatesPerStep() {
        long times = size(recur.getHourList()) * size(recur.getMinuteList()) * size(recur.getSecondList());
        boolean byDay = !recur.getDayList().isEmpty() || !recur.getMonthDayList().isEmpty()
                || !recur.getYearDayList().isEmpty() || !recur.getWeekNoList().isEmpty();
        long days = !byDay ? 1 : switch (recur.getFrequency()) {
            case YEARLY -> 366;
            case MONTHLY -> 31;
            case WEEKLY -> 7;
            default -> 1;
        };
        return times * days * size(recur.getMonthList());
    }

    private static long size(List<?> parts) {
        return Math.max(parts.size(), 1);
    }

    private static ChronoUnit unit(Frequency frequency) {
        return switch (frequency) {
            case SECONDLY -> ChronoUnit.SECONDS;
            case MINUTELY -> ChronoUnit.MINUTES;
            case HOURLY -> ChronoUnit.HOURS;
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case YEARLY -> ChronoUnit.YEARS;
        };
    }

    static LocalDateTime dateTime(Temporal local) {
        return local instanceof ChronoLocalDateTime<?> ? (LocalDateTime) local : ((LocalDate) local).atStartOfDay();
    }
}
