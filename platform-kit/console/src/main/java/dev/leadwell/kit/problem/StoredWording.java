package dev.leadwell.kit.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code with its figures as it is stored, in JSON.
 *
 * @param arguments numbers and texts; a day as {@code {"day": "2026-11-30"}}; words as an object like this one
 * @param text of what was stored before there were codes
 */
public record StoredWording(@Nullable String code, @Nullable List<Object> arguments, @Nullable String text) {
    private static final String DAY = "day";

    public static StoredWording of(Wording wording) {
        return new StoredWording(wording.code(), wording.arguments().stream().map(StoredWording::stored).toList(),
                wording.text());
    }

    private static Object stored(Object argument) {
        return switch (argument) {
            case LocalDate day -> Map.of(DAY, day.toString());
            case Wording part -> of(part);
            default -> argument;
        };
    }

    public Wording wording() {
        return wording(code, arguments, text);
    }

    private static Wording wording(@Nullable Object code, @Nullable Object arguments, @Nullable Object text) {
        var read = arguments instanceof List<?> some
                ? some.stream().filter(Objects::nonNull).map(StoredWording::argument).toList()
                : List.of();
        return new Wording((String) code, read, (String) text);
    }

    private static Object argument(Object stored) {
        if (!(stored instanceof Map<?, ?> part)) {
            return stored;
        }
        return part.get(DAY) instanceof String day
                ? LocalDate.parse(day)
                : wording(part.get("code"), part.get("arguments"), part.get("text"));
    }
}
