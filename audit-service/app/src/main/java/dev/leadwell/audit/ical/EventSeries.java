package dev.leadwell.audit.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All events of one UID: a master, if the file has it, and the overrides of single occurrences. */
public final class EventSeries {

    private static final int MARGIN_DAYS = 2;

    private final String uid;
    private final List<CalendarEvent> masters = new ArrayList<>();
    private final List<CalendarEvent> overrides = new ArrayList<>();

    EventSeries(String uid, List<CalendarEvent> events) {
        this.uid = uid;
        for (CalendarEvent event : events) {
            (event.replaces() == null ? masters : overrides).add(event);
        }
    }

    /**
     * The occurrences that {@code [from, to)} touches, in order of their starts.
     *
     * @throws UnreadableEvent where that is more than its share of the budget, or beyond any calendar
     */
    List<Occurrence> between(Instant from, Instant to, ZoneRules own, Budget whole) {
        return bounded(() -> between(new Window(from, to, own, whole.share())));
    }

    private <T> T bounded(Supplier<T> following) {
        try {
            return following.get();
        } catch (Budget.Spent e) {
            throw new UnreadableEvent(line(), "RRULE", e.fault());
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnreadableEvent(line(), "DTSTART",
                    CalendarFault.Code.TIMES_BEYOND.with());
        }
    }

    private int line() {
        return Stream.concat(masters.stream(), overrides.stream()).mapToInt(CalendarEvent::line).min().orElse(1);
    }

    /** What is asked for, by whom, and at what cost. */
    private record Window(Instant from, Instant to, ZoneRules own, Budget budget) {

        boolean touches(Occurrence one) {
            Instant start = one.start().in(own);
            return start.isBefore(to) && (!start.isBefore(from) || one.end().in(own).isAfter(from));
        }
    }

    private List<Occurrence> between(Window window) {
        ZoneRules own = window.own();
        Map<Instant, CalendarEvent> replaced = new HashMap<>();
        TreeMap<Instant, CalendarEvent> followed = new TreeMap<>();
        for (CalendarEvent override : overrides) {
            window.budget().step();
            EventTime original = override.replaces();
            if (original != null) {
                (override.following() ? followed : replaced).put(original.in(own), override);
            }
        }
        List<Occurrence> found = new ArrayList<>();
        for (CalendarEvent master : masters) {
            starts(master, window).forEach((instant, start) -> {
                if (!replaced.containsKey(instant)) {
                    found.add(occurrence(master, start, followed.floorEntry(instant), own));
                }
            });
        }
        Stream.concat(replaced.values().stream(), masters.isEmpty() ? followed.values().stream() : Stream.of())
                .map(override -> override(override, own)).filter(window::touches).forEach(one -> {
                    window.budget().occurrence();
                    found.add(one);
                });
        return found.stream().filter(window::touches).distinct()
                .sorted(Comparator.comparing((Occurrence one) -> one.start().in(own))).toList();
    }

    private static Occurrence override(CalendarEvent override, ZoneRules own) {
        EventTime original = override.replaces();
        String id = original == null ? "" : stamp(original, own);
        return new Occurrence(override.uid(), id, override.start(), override.endOf(override.start()),
                override.details());
    }

    /** An occurrence of the master, changed where an override of this and all later ones says so. */
    private Occurrence occurrence(CalendarEvent master, EventTime start,
            Map.@Nullable Entry<Instant, CalendarEvent> from,
            ZoneRules own) {
        String id = master.recurs() || !overrides.isEmpty() ? stamp(start, own) : "";
        EventTime original = from == null ? null : from.getValue().replaces();
        if (from == null || original == null) {
            return new Occurrence(uid, id, start, master.endOf(start), master.details());
        }
        CalendarEvent later = from.getValue();
        EventTime moved = start.allDay()
                ? start
                : start.at(Recurrence.dateTime(start.local()).plus(
                        java.time.Duration.between(original.in(own), later.start().in(own))));
        return new Occurrence(uid, id, moved, later.endOf(moved), later.details());
    }

    private static Map<Instant, EventTime> starts(CalendarEvent event, Window window) {
        ZoneRules own = window.own();
        LocalDateTime first = LocalDateTime.ofInstant(window.from(), ZoneOffset.UTC).minusDays(MARGIN_DAYS)
                .minus(event.longest());
        LocalDateTime last = LocalDateTime.ofInstant(window.to(), ZoneOffset.UTC).plusDays(MARGIN_DAYS);
        Map<Instant, EventTime> starts = new TreeMap<>();
        add(List.of(event.start()), first, last, window, starts);
        for (Recurrence rule : event.rules()) {
            rule.between(first, last, window.budget()).stream().map(event.start()::at)
                    .forEach(start -> starts.putIfAbsent(start.in(own), start));
        }
        add(event.added(), first, last, window, starts);
        Removals.of(event.removed(), own, window.budget()).from(starts);
        return starts;
    }

    private static void add(List<EventTime> single, LocalDateTime first, LocalDateTime last, Window window,
            Map<Instant, EventTime> starts) {
        for (EventTime start : single) {
            window.budget().step();
            LocalDateTime local = Recurrence.dateTime(start.local());
            if (!local.isBefore(first) && !local.isAfter(last)) {
                window.budget().occurrence();
                starts.putIfAbsent(start.in(window.own()), start);
            }
        }
    }

    /** Names the occurrence; a floating or all-day one by its local value, so that the reader's zone does not matter. */
    private static String stamp(EventTime start, ZoneRules own) {
        return start instanceof EventTime.Zoned ? start.in(own).toString() : start.local().toString();
    }

    /** From when to when it can take place, with a margin for what has no zone; no end where it is not known. */
    Reach reach(Budget whole) {
        return bounded(() -> reachWithin(whole.share()));
    }

    private Reach reachWithin(Budget budget) {
        Instant first = null;
        Instant last = Instant.EPOCH;
        boolean endless = false;
        for (CalendarEvent event : Stream.concat(masters.stream(), overrides.stream()).toList()) {
            Instant start = earliest(event);
            first = first == null || start.isBefore(first) ? start : first;
            Instant end = latest(event, budget);
            endless |= end == null;
            last = end != null && end.isAfter(last) ? end : last;
        }
        return new Reach(first == null ? Instant.EPOCH : first, endless ? null : last);
    }

    private static Instant earliest(CalendarEvent event) {
        ZoneRules utc = ZoneOffset.UTC.getRules();
        return Stream.concat(Stream.of(event.start()), event.added().stream()).map(time -> time.in(utc))
                .min(Comparator.naturalOrder()).orElseThrow().minus(java.time.Duration.ofDays(MARGIN_DAYS));
    }

    private static @Nullable Instant latest(CalendarEvent event, Budget budget) {
        if (event.following()) {
            return null;
        }
        ZoneRules utc = ZoneOffset.UTC.getRules();
        List<Instant> ends = new ArrayList<>();
        Stream.concat(Stream.of(event.start()), event.added().stream()).map(time -> time.in(utc)).forEach(ends::add);
        for (Recurrence rule : event.rules()) {
            LocalDateTime end = rule.ends(budget);
            if (end == null) {
                return null;
            }
            ends.add(end.toInstant(ZoneOffset.UTC));
        }
        return Collections.max(ends).plus(event.longest()).plus(java.time.Duration.ofDays(MARGIN_DAYS));
    }

    /** @param last null where it has no known end */
    record Reach(Instant first, @Nullable Instant last) {}
}
