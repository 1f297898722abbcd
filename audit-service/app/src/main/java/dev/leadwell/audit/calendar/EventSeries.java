package dev.leadwell.audit.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** The occurrences that {@code [from, to)} touches, in order of their starts. */
    public List<Occurrence> between(Instant from, Instant to, ZoneRules own) {
        Map<Instant, CalendarEvent> replaced = new HashMap<>();
        TreeMap<Instant, CalendarEvent> followed = new TreeMap<>();
        for (CalendarEvent override : overrides) {
            EventTime original = override.replaces();
            if (original != null) {
                (override.following() ? followed : replaced).put(original.in(own), override);
            }
        }
        List<Occurrence> found = new ArrayList<>();
        for (CalendarEvent master : masters) {
            starts(master, from, to, own).forEach((instant, start) -> {
                if (!replaced.containsKey(instant)) {
                    found.add(occurrence(master, start, followed.floorEntry(instant), own));
                }
            });
        }
        Stream.concat(replaced.values().stream(), masters.isEmpty() ? followed.values().stream() : Stream.of())
                .forEach(override -> found.add(override(override, own)));
        return found.stream().filter(one -> touches(one, from, to, own)).distinct()
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

    private static Map<Instant, EventTime> starts(CalendarEvent event, Instant from, Instant to, ZoneRules own) {
        LocalDateTime first = LocalDateTime.ofInstant(from, ZoneOffset.UTC).minusDays(MARGIN_DAYS)
                .minus(event.longest());
        LocalDateTime last = LocalDateTime.ofInstant(to, ZoneOffset.UTC).plusDays(MARGIN_DAYS);
        Map<Instant, EventTime> starts = new TreeMap<>();
        starts.put(event.start().in(own), event.start());
        for (Recurrence rule : event.rules()) {
            rule.between(first, last).stream().map(event.start()::at)
                    .forEach(start -> starts.putIfAbsent(start.in(own), start));
        }
        event.added().forEach(start -> starts.putIfAbsent(start.in(own), start));
        event.removed().forEach(removed -> remove(starts, removed, own));
        return starts;
    }

    private static void remove(Map<Instant, EventTime> starts, EventTime removed, ZoneRules own) {
        if (removed instanceof EventTime.Day day) {
            starts.values().removeIf(start -> Recurrence.dateTime(start.local()).toLocalDate().equals(day.local()));
        } else if (removed instanceof EventTime.Floating floating) {
            starts.values().removeIf(start -> start.local().equals(floating.local()));
        } else {
            starts.remove(removed.in(own));
        }
    }

    private static boolean touches(Occurrence one, Instant from, Instant to, ZoneRules own) {
        Instant start = one.start().in(own);
        Instant end = one.end().in(own);
        return start.isBefore(to) && (end.isAfter(from) || !start.isBefore(from));
    }

    /** Names the occurrence; a floating or all-day one by its local value, so that the reader's zone does not matter. */
    private static String stamp(EventTime start, ZoneRules own) {
        return start instanceof EventTime.Zoned ? start.in(own).toString() : start.local().toString();
    }

    /** From when to when it can take place, with a margin for what has no zone; no end where it is not known. */
    Reach reach() {
        Instant first = null;
        Instant last = Instant.EPOCH;
        boolean endless = false;
        for (CalendarEvent event : Stream.concat(masters.stream(), overrides.stream()).toList()) {
            Instant start = earliest(event);
            first = first == null || start.isBefore(first) ? start : first;
            Instant end = latest(event);
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

    private static @Nullable Instant latest(CalendarEvent event) {
        if (event.following() || event.rules().stream().anyMatch(rule -> !rule.ends())) {
            return null;
        }
        ZoneRules utc = ZoneOffset.UTC.getRules();
        Stream<Instant> rules = event.rules().stream().map(Recurrence::until)
                .filter(java.util.Objects::nonNull).map(until -> until.toInstant(ZoneOffset.UTC));
        Stream<Instant> single = Stream.concat(Stream.of(event.start()), event.added().stream()).map(t -> t.in(utc));
        return Stream.concat(rules, single).max(Comparator.naturalOrder()).orElseThrow()
                .plus(event.longest()).plus(java.time.Duration.ofDays(MARGIN_DAYS));
    }

    /** @param last null where it has no known end */
    record Reach(Instant first, @Nullable Instant last) {}
}
