package dev.leadwell.audit.ical;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A property as it stands in the file; names and parameter names are in capitals. */
record RawProperty(String name, Map<String, String> parameters, String value, int line) {

    @Nullable
    String parameter(String name) {
        String found = parameters.get(name);
        return found == null ? null : unquoted(found);
    }

    boolean isDate() {
        String type = parameter("VALUE");
        return "DATE".equalsIgnoreCase(type == null ? "" : type) || value.strip().length() == 8;
    }

    /** The parts of a value that lists several. */
    List<String> values() {
        return List.of(value.split(",")).stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    RawProperty atLine(int other) {
        return new RawProperty(name, parameters, value, other);
    }

    /** The value with the escapes of RFC 5545 undone. */
    String text() {
        return value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";")
                .replace("\\\\", "\\").strip();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
