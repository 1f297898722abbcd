package dev.leadwell.audit.ical;

import dev.leadwell.kit.work.HeavyWork;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over a calendar: events by UID, and what could not be read. */
final class CalendarReading {

    private static final int DAYS_TRIED = 7;
    private static final int LARGEST_SERIES = 500_000;
    private static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    private final List<RawComponent> calendars;
    private final Zones zones;
    private final EventReader reader;
    private final List<CalendarProblem> problems = new ArrayList<>();
    private final Map<String, List<CalendarEvent>> events = new LinkedHashMap<>();
    private final Map<String, List<RawComponent>> sources = new LinkedHashMap<>();

    private CalendarReading(List<RawComponent> calendars, @Nullable String owner, DefinedZones defined) {
        this.calendars = calendars;
        this.zones = new Zones(calendars, defined);
        this.reader = new EventReader(zones, new DetailsReader(owner == null ? ownerByName() : owner));
        calendars.forEach(calendar -> calendar.parts("VEVENT").forEach(this::read));
    }

    static CalendarFile ofFile(List<RawComponent> calendars, @Nullable String owner) {
        Budget budget = Budget.ofFile();
        CalendarReading reading = new CalendarReading(calendars, owner, new DefinedZones(budget));
        List<CalendarFile.Event> usable = new ArrayList<>();
        reading.events.forEach((uid, list) -> reading.tried(uid, list, budget).ifPresent(usable::add));
        reading.problems.sort(Comparator.comparingInt(CalendarProblem::line));
        return new CalendarFile(reading.name(), List.copyOf(usable), List.copyOf(reading.problems));
    }

    /** What was kept of a file was tried when it was read. */
    static List<EventSeries> ofKept(List<RawComponent> calendars, @Nullable String owner, DefinedZones defined,
            List<CalendarProblem> problems) {
        CalendarReading reading = new CalendarReading(calendars, owner, defined);
        problems.addAll(reading.problems);
        return reading.events.entrySet().stream().map(one -> new EventSeries(one.getKey(), one.getValue())).toList();
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

    private void read(RawComponent source) {
        HeavyWork.checkpoint();
        try {
            CalendarEvent event = reader.read(source);
            events.computeIfAbsent(event.uid(), uid -> new ArrayList<>()).add(event);
            sources.computeIfAbsent(event.uid(), uid -> new ArrayList<>()).add(source);
        } catch (UnreadableEvent e) {
            problems.add(e.problem());
        }
    }

    /** Follows the rules for a week once, so that one that can't be followed is told now and not later. */
    private Optional<CalendarFile.Event> tried(String uid, List<CalendarEvent> list, Budget budget) {
        EventSeries series = new EventSeries(uid, list);
        try {
            EventSeries.Reach reach = series.reach(budget);
            Instant begin = list.getFirst().start().in(UTC);
            series.between(begin, begin.plus(Duration.ofDays(DAYS_TRIED)), UTC, budget);
            String text = EventText.of(Objects.requireNonNull(sources.get(uid)), zones);
            if (text.length() > LARGEST_SERIES) {
                throw new UnreadableEvent(list.getFirst().line(), "UID",
                        CalendarFault.Code.EVENT_TOO_LARGE.with(LARGEST_SERIES));
            }
            return Optional.of(new CalendarFile.Event(uid, text, reach.first(), reach.last(), series));
        } catch (UnreadableEvent e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }
}
