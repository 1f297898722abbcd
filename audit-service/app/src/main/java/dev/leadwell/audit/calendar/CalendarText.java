package dev.leadwell.audit.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/** From bytes to components, by ical4j's parser; what each property means is not looked at yet. */
final class CalendarText {

    private static final int DEEPEST = 8;
    private static final int MOST_PROPERTIES = 500_000;

    private CalendarText() {}

    /** @return the calendars of the file, usually one */
    static List<RawComponent> parse(byte[] bytes) {
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new NotACalendar(1, "The file is empty. Export the calendar again and upload that file.");
        }
        if (!text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            throw new NotACalendar(1, "This is not a calendar: a calendar file begins with BEGIN:VCALENDAR. "
                    + "Export it as iCalendar (.ics).");
        }
        return parse(text);
    }

    private static List<RawComponent> parse(String text) {
        UnfoldedText in = new UnfoldedText(text);
        Collector collector = new Collector(in);
        try {
            new CalendarParserImpl(true).parse(in, collector);
        } catch (IOException | ParserException | RuntimeException e) {
            throw unreadable(in, collector, e);
        }
        return collector.calendars;
    }

    private static NotACalendar unreadable(UnfoldedText in, Collector collector, Exception cause) {
        if (cause.getCause() instanceof NotACalendar known) {
            return known;
        }
        boolean ended = String.valueOf(cause.getMessage()).contains("end of file");
        NotACalendar problem = ended
                ? new NotACalendar(in.line(), "The file ends in the middle of " + collector.inside()
                        + ": it was cut off. Export or download it again.")
                : new NotACalendar(in.line(), "Line " + in.line() + " is not as a calendar's lines are, inside "
                        + collector.inside() + ". Export the calendar again, or remove that part.");
        problem.initCause(cause);
        return problem;
    }

    private static String decode(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            charset = StandardCharsets.UTF_16;
        }
        String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Builds the tree as the parser goes; properties outside any component are the calendar's. */
    private static final class Collector implements ContentHandler {

        private final UnfoldedText in;
        private final List<RawComponent> calendars = new ArrayList<>();
        private final Deque<RawComponent> open = new ArrayDeque<>();
        private Map<String, String> parameters = new HashMap<>();
        private String name = "";
        private int line;
        private int count;

        Collector(UnfoldedText in) {
            this.in = in;
        }

        String inside() {
            RawComponent current = open.peek();
            return current == null
                    ? "the calendar"
                    : Excerpt.of(current.name()) + " (begun in line " + current.line() + ")";
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
                throw new NotACalendar(in.line(), "Components are nested more than " + DEEPEST
                        + " deep. A calendar needs three; export it again.");
            }
            // The parser has read the end of the line that it reports.
            RawComponent started = RawComponent.open(component.toUpperCase(Locale.ROOT), in.line() - 1);
            open.element().parts().add(started);
            open.push(started);
        }

        @Override
        public void endComponent(String component) {
            open.pop();
        }

        @Override
        public void startProperty(String property) {
            if (++count > MOST_PROPERTIES) {
                throw new NotACalendar(in.line(), "The calendar has more than " + MOST_PROPERTIES
                        + " properties. Export a shorter time.");
            }
            name = property.toUpperCase(Locale.ROOT).strip();
            line = in.line();
            parameters = new HashMap<>();
        }

        @Override
        public void parameter(String parameter, String value) {
            parameters.put(parameter.toUpperCase(Locale.ROOT), value);
        }

        @Override
        public void propertyValue(String value) {
            open.element().properties().add(new RawProperty(name, Map.copyOf(parameters), value, line));
        }

        @Override
        public void endProperty(String property) {
            // All is known when the value is.
        }
    }
}
