package dev.leadwell.comp.written;

import dev.leadwell.kit.problem.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settings by name, read with their faults; names that nobody reads are left out.
 *
 * @param field where they stand, as requests name it: {@code components[1].measure}
 */
public record Settings(String field, Map<String, ?> written, Faults faults) {

    /** What stands under a name; nothing where there is nothing. */
    public Settings below(String name) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (written.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    found.put(String.valueOf(key), value);
                }
            });
        }
        return new Settings(place(name), found, faults);
    }

    public String place(String name) {
        return field + "." + name;
    }

    public @Nullable String text(String name) {
        Object value = written.get(name);
        return value == null ? null : value.toString();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(written.get(name));
    }

    public @Nullable Integer number(String name) {
        return written.get(name) instanceof Integer number ? number : null;
    }

    /** Within limits; the one that holds where none is given. */
    public int whole(String name, int least, int most, int otherwise) {
        return faults.whole(place(name), number(name), least, most, otherwise);
    }

    public <T> T oneOf(String name, Map<String, T> known, T otherwise) {
        return faults.oneOf(place(name), text(name), known, otherwise);
    }

    public List<String> texts(String name) {
        return written.get(name) instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(Object::toString).toList()
                : List.of();
    }

    public List<LocalDate> days(String name) {
        List<LocalDate> found = new ArrayList<>();
        for (String day : texts(name)) {
            try {
                found.add(LocalDate.parse(day));
            } catch (DateTimeException none) {
                faults.add(place(name), day, Wording.of("refused.no-date"));
            }
        }
        return found;
    }
}
