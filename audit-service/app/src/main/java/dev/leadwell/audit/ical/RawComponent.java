package dev.leadwell.audit.ical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component as it stands in the file. */
record RawComponent(String name, int line, List<RawProperty> properties, List<RawComponent> parts) {

    static RawComponent open(String name, int line) {
        return new RawComponent(name, line, new ArrayList<>(), new ArrayList<>());
    }

    /** As it stood elsewhere. */
    RawComponent atLine(int other) {
        return new RawComponent(name, other, properties.stream().map(property -> property.atLine(other)).toList(),
                parts);
    }

    @Nullable
    RawProperty first(String property) {
        return properties.stream().filter(found -> found.name().equals(property)).findFirst().orElse(null);
    }

    List<RawProperty> all(String property) {
        return properties.stream().filter(found -> found.name().equals(property)).toList();
    }

    /** The text of a property, empty where there is none. */
    String text(String property) {
        RawProperty found = first(property);
        return found == null ? "" : found.text();
    }

    List<RawComponent> parts(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }
}
