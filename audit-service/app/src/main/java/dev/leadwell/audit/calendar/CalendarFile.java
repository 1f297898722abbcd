package dev.leadwell.audit.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A calendar as it was read (A3).
 *
 * @param name the name that it gives itself, if any
 * @param events what can be used of it, by UID
 * @param problems what was left out and why, in order of the lines
 */
public record CalendarFile(@Nullable String name, List<Event> events, List<CalendarProblem> problems) {

    public static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_OCCURRENCES = 50_000;

    /**
     * All that a calendar says under one UID.
     *
     * @param text what is kept of it, a small calendar of its own
     * @param first no occurrence begins before this
     * @param last no occurrence ends after this; null where there is no known end
     */
    public record Event(String uid, String text, Instant first, @Nullable Instant last, EventSeries series) {}

    /**
     * Reads a file or what was kept of one.
     *
     * @param owner the address of the person whose calendar it is, if known
     * @throws NotACalendar where nothing of it can be read
     */
    public static CalendarFile read(byte[] bytes, @Nullable String owner) {
        return new Reading(CalendarText.parse(bytes), owner).file();
    }

    /** What takes place in {@code [from, to)}, in order of start and UID; at most 50,000 occurrences. */
    public List<Occurrence> between(Instant from, Instant to, ZoneId own) {
        return events.stream().flatMap(event -> event.series().between(from, to, own.getRules()).stream())
                .limit(MOST_OCCURRENCES)
                .sorted(Comparator.comparing((Occurrence one) -> one.start().in(own.getRules()))
                        .thenComparing(Occurrence::uid))
                .toList();
    }

    /** One pass over a file. */
    private static final class Reading {

        private static final int DAYS_TRIED = 7;
        private final List<RawComponent> calendars;
        private final Zones zones;
        private final EventReader reader;
        private final List<CalendarProblem> problems = new ArrayList<>();
        private final Map<String, List<CalendarEvent>> events = new LinkedHashMap<>();
        private final Map<String, List<RawComponent>> sources = new LinkedHashMap<>();

        Reading(List<RawComponent> calendars, @Nullable String owner) {
            this.calendars = calendars;
            this.zones = new Zones(calendars);
            String known = owner == null ? ownerByName() : owner;
            this.reader = new EventReader(zones, new DetailsReader(known));
        }

        /** Some producers name a calendar after its owner's address. */
        private @Nullable String ownerByName() {
            String name = name();
            return name != null && name.matches("[^@\\s]+@[^@\\s]+") ? name : null;
        }

        private @Nullable String name() {
            return calendars.stream().map(calendar -> calendar.text("X-WR-CALNAME")).filter(name -> !name.isEmpty())
                    .findFirst().orElse(null);
        }

        CalendarFile file() {
            calendars.forEach(calendar -> calendar.parts("VEVENT").forEach(this::read));
            List<Event> usable = new ArrayList<>();
            events.forEach((uid, list) -> series(uid, list).ifPresent(usable::add));
            problems.sort(Comparator.comparingInt(CalendarProblem::line));
            return new CalendarFile(name(), List.copyOf(usable), List.copyOf(problems));
        }

        private void read(RawComponent source) {
            try {
                CalendarEvent event = reader.read(source);
                events.computeIfAbsent(event.uid(), uid -> new ArrayList<>()).add(event);
                sources.computeIfAbsent(event.uid(), uid -> new ArrayList<>()).add(source);
            } catch (UnreadableEvent e) {
                problems.add(e.problem());
            }
        }

        /** Follows the rules for a week once, so that one that can't be followed is told now and not later. */
        private java.util.Optional<Event> series(String uid, List<CalendarEvent> list) {
            EventSeries series = new EventSeries(uid, list);
            try {
                EventSeries.Reach reach = series.reach();
                Instant tried = list.getFirst().start().in(java.time.ZoneOffset.UTC.getRules());
                series.between(tried, tried.plus(java.time.Duration.ofDays(DAYS_TRIED)),
                        java.time.ZoneOffset.UTC.getRules());
                List<RawComponent> raw = java.util.Objects.requireNonNull(sources.get(uid));
                return java.util.Optional.of(
                        new Event(uid, EventText.of(raw, zones), reach.first(), reach.last(), series));
            } catch (UnreadableEvent e) {
                problems.add(e.problem());
                return java.util.Optional.empty();
            }
        }
    }
}
