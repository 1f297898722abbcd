package dev.leadwell.audit.ical;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a calendar that is kept of one UID: its events with the properties that a week needs, and the zones that
 * they use. Descriptions and places are left behind, and the title of what is private.
 */
final class EventText {

    /** The line that the event has in the file that it came from. */
    static final String LINE = "X-LEADWELL-LINE";
    static final Set<String> KEPT = Set.of("UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE",
            "RECURRENCE-ID", "SUMMARY", "STATUS", "TRANSP", "CLASS", "CATEGORIES", "ORGANIZER", "ATTENDEE", "SEQUENCE",
            "X-MICROSOFT-CDO-BUSYSTATUS");
    private static final Set<String> PRIVATE = Set.of("PRIVATE", "CONFIDENTIAL");

    private EventText() {}

    static String of(List<RawComponent> events, Zones zones) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n");
        usedZones(events, zones).distinct().forEach(zone -> write(text, zone, false, false));
        for (RawComponent event : events) {
            boolean hidden = PRIVATE.contains(event.text("CLASS").toUpperCase(java.util.Locale.ROOT));
            write(text, event, true, hidden);
        }
        return text.append("END:VCALENDAR\n").toString();
    }

    /** A zone's definition, the same text for the same zone wherever it stands. */
    static String of(RawComponent zone) {
        StringBuilder text = new StringBuilder();
        write(text, zone, false, false);
        return text.toString();
    }

    private static Stream<RawComponent> usedZones(List<RawComponent> events, Zones zones) {
        return events.stream().flatMap(event -> event.properties().stream())
                .map(property -> property.parameter("TZID")).filter(Objects::nonNull).map(zones::definition)
                .filter(Objects::nonNull);
    }

    private static void write(StringBuilder text, RawComponent component, boolean event, boolean hidden) {
        text.append("BEGIN:").append(component.name()).append('\n');
        for (RawProperty property : component.properties()) {
            boolean kept = !event || KEPT.contains(property.name());
            if (kept && !(hidden && (property.name().equals("SUMMARY") || property.name().equals("CATEGORIES")))) {
                write(text, property);
            }
        }
        if (event) {
            text.append(LINE).append(':').append(component.line()).append('\n');
        } else {
            component.parts().forEach(part -> write(text, part, false, false));
        }
        text.append("END:").append(component.name()).append('\n');
    }

    private static void write(StringBuilder text, RawProperty property) {
        text.append(property.name()).append(parameters(property.parameters())).append(':').append(property.value())
                .append('\n');
    }

    private static String parameters(Map<String, String> parameters) {
        return parameters.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> ";" + entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining());
    }
}
