package dev.leadwell.audit.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule, read by ical4j and followed here in local values of its event's zone: what a rule costs can be known
 * and bounded only where it is followed step by step.
 *
 * <p>
 * UNTIL and COUNT are compared here, UNTIL because a file may give it in UTC, as a date, or in local time, whatever its
 * start is.
 */
final class Recurrence {

    private static final int LONGEST_RULE = 2_000;
    private static final int LONGEST_INTERVAL = 10_000;
    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 23, 59);
    private static final CalendarFault NO_RULE = CalendarFault.Code.NO_RULE.with();

    private final RawProperty source;
    private final LocalDateTime seed;
    private final boolean wholeDays;
    private final RuleParts parts;
    private final int count;
    private final @Nullable LocalDateTime until;

    private Recurrence(RawProperty source, EventTime start, RuleParts parts, int count, @Nullable LocalDateTime until) {
        this.source = source;
        this.seed = dateTime(start.local());
        this.wholeDays = start.allDay();
        this.parts = parts;
        this.count = count;
        this.until = until;
    }

    static Recurrence parse(RawProperty rule, EventTime start) {
        if (rule.value().length() > LONGEST_RULE) {
            throw new UnreadableEvent(rule, CalendarFault.Code.RULE_TOO_LONG.with(LONGEST_RULE));
        }
        List<String> parts = new ArrayList<>();
        LocalDateTime until = null;
        for (String part : rule.value().toUpperCase(Locale.ROOT).strip().split(";")) {
            if (part.startsWith("UNTIL=")) {
                until = until(rule, part.substring("UNTIL=".length()), start);
            } else if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        Recur<? extends Temporal> recur = recur(rule, String.join(";", parts), start);
        if (recur.getInterval() > LONGEST_INTERVAL) {
            throw new UnreadableEvent(rule, CalendarFault.Code.INTERVAL_TOO_LONG.with(LONGEST_INTERVAL));
        }
        return new Recurrence(rule, start, parts(rule, recur, start), recur.getCount(), until);
    }

    private static Recur<? extends Temporal> recur(RawProperty rule, String text, EventTime start) {
        try {
            return start.allDay() ? new Recur<LocalDate>(text) : new Recur<LocalDateTime>(text);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(rule, NO_RULE);
        }
    }

    private static RuleParts parts(RawProperty rule, Recur<? extends Temporal> recur, EventTime start) {
        try {
            RuleParts parts = new RuleParts(recur, dateTime(start.local()), start.allDay());
            if (start.allDay() && parts.below(Frequency.DAILY)) {
                throw new UnreadableEvent(rule, CalendarFault.Code.HOURS_OF_WHOLE_DAYS.with());
            }
            return parts;
        } catch (IndexOutOfBoundsException | NullPointerException e) {
            throw new UnreadableEvent(rule, NO_RULE);
        }
    }

    private static LocalDateTime until(RawProperty rule, String value, EventTime start) {
        LocalDateTime stated = Stamps.dateTime(rule, value);
        if (value.endsWith("Z") && start instanceof EventTime.Zoned zoned) {
            return zoned.localAt(stated.toInstant(ZoneOffset.UTC));
        }
        return value.strip().length() == 8 ? stated.plusDays(1).minusSeconds(1) : stated;
    }

    /**
     * When its last occurrence begins at the latest; null where there is no end, or none that can be told with so little
     * work.
     */
    @Nullable
    LocalDateTime ends(Budget budget) {
        if (count <= 0) {
            return until;
        }
        LocalDateTime[] latest = {seed};
        int[] left = {count};
        try {
            following(budget, NEVER).each(seed, at -> {
                latest[0] = at;
                return --left[0] > 0;
            });
            return latest[0];
        } catch (Budget.Spent e) {
            return until;
        }
    }

    /** The local values that the rule gives in {@code [from, to]}, in order, each once. */
    List<Temporal> between(LocalDateTime from, LocalDateTime to, Budget budget) {
        try {
            return follow(from, to, budget);
        } catch (Budget.Spent e) {
            throw new UnreadableEvent(source, e.fault());
        }
    }

    private List<Temporal> follow(LocalDateTime from, LocalDateTime to, Budget budget) {
        List<Temporal> found = new ArrayList<>();
        int[] left = {count > 0 ? count : Integer.MAX_VALUE};
        // What is counted is counted from the start.
        following(budget, to).each(count > 0 ? seed : from, at -> {
            if (!at.isBefore(from)) {
                budget.occurrence();
                found.add(wholeDays ? at.toLocalDate() : at);
            }
            return count <= 0 || --left[0] > 0;
        });
        return found;
    }

    private Expansion following(Budget budget, LocalDateTime to) {
        return new Expansion(parts, seed, until != null && until.isBefore(to) ? until : to, budget);
    }

    static LocalDateTime dateTime(Temporal local) {
        return local instanceof ChronoLocalDateTime<?> ? (LocalDateTime) local : ((LocalDate) local).atStartOfDay();
    }
}
