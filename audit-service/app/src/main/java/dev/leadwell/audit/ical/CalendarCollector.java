package dev.leadwell.audit.ical;

import dev.leadwell.kit.work.HeavyWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.ContentHandler;

/**
 * Builds the tree as the parser goes. Descriptions, alarms and whatever else nothing reads are dropped on the way: they
 * are most of a large file.
 */
final class CalendarCollector implements ContentHandler {

    private static final int DEEPEST = 8;
    private static final int MOST_EVENTS = 30_000;
    /** Of those that are kept. */
    private static final int MOST_PROPERTIES = 250_000;
    private static final Set<String> COMPONENTS = Set.of("VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT");
    /** Each name once, however often the file says it. */
    private static final Map<String, String> PROPERTIES = Stream.of(EventText.KEPT,
            Set.of(EventText.LINE, "X-WR-CALNAME", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"))
            .flatMap(Collection::stream).collect(Collectors.toMap(Function.identity(), Function.identity()));

    private final IntSupplier lineNow;
    private final List<RawComponent> calendars = new ArrayList<>();
    private final Deque<RawComponent> open = new ArrayDeque<>();
    private Map<String, String> parameters = new HashMap<>();
    private String name = "";
    private int line;
    private int properties;
    private int events;

    CalendarCollector(IntSupplier lineNow) {
        this.lineNow = lineNow;
    }

    List<RawComponent> calendars() {
        return calendars;
    }

    /** What is open at the place that was reached. */
    RawComponent inside() {
        RawComponent current = open.peek();
        return current == null ? RawComponent.open("VCALENDAR", 1) : current;
    }

    @Override
    public void startCalendar() {
        open.push(RawComponent.open("VCALENDAR", 1));
    }

    @Override
    public void endCalendar() {
        calendars.add(open.pop());
    }

    @Override
    public void startComponent(String component) {
        if (open.size() > DEEPEST) {
            throw new NotACalendar(lineNow.getAsInt(), CalendarFault.Code.TOO_DEEP.with(DEEPEST));
        }
        // The parser has read the end of the line that it reports.
        RawComponent started = RawComponent.open(component.toUpperCase(Locale.ROOT), lineNow.getAsInt() - 1);
        if (COMPONENTS.contains(started.name())) {
            open.element().parts().add(started);
        }
        open.push(started);
        if (started.name().equals("VEVENT")) {
            requireFewer(++events, MOST_EVENTS, CalendarFault.Code.TOO_MANY_EVENTS);
        }
    }

    private void requireFewer(int count, int most, CalendarFault.Code otherwise) {
        if (count > most) {
            throw new NotACalendar(lineNow.getAsInt(), otherwise.with(most));
        }
    }

    @Override
    public void endComponent(String component) {
        open.pop();
    }

    @Override
    public void startProperty(String property) {
        HeavyWork.checkpoint();
        name = property.toUpperCase(Locale.ROOT).strip();
        line = lineNow.getAsInt();
        parameters = new HashMap<>();
    }

    @Override
    public void parameter(String parameter, String value) {
        parameters.put(parameter.toUpperCase(Locale.ROOT), value);
    }

    @Override
    public void propertyValue(String value) {
        String known = PROPERTIES.get(name);
        RawComponent current = open.element();
        if (known != null && (COMPONENTS.contains(current.name()) || open.size() == 1)) {
            requireFewer(++properties, MOST_PROPERTIES, CalendarFault.Code.TOO_MANY_PROPERTIES);
            current.properties().add(new RawProperty(known, Map.copyOf(parameters), value, line));
        }
    }

    @Override
    public void endProperty(String property) {
        // All is known when the value is.
    }
}
