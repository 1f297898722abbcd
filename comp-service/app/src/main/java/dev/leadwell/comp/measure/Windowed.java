package dev.leadwell.comp.measure;

import dev.leadwell.comp.calculation.measure.MeasureChecks;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.MeasureWindow.Span;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import dev.leadwell.kit.problem.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings that most kinds have: over which days, and the least that is computed. */
final class Windowed {

    private static final Map<String, Span> SPANS = Map.of("period", Span.PERIOD, "year-to-date", Span.YEAR_TO_DATE,
            "trailing-months", Span.TRAILING_MONTHS);

    private Windowed() {}

    static int minimum(Settings written) {
        return written.whole("minimum", 1, MeasureChecks.MOST_MINIMUM, 1);
    }

    static MeasureWindow window(Settings written) {
        Settings window = written.below("window");
        Span span = window.oneOf("span", SPANS, Span.PERIOD);
        if (span == Span.TRAILING_MONTHS && window.number("months") == null) {
            written.faults().add(window.place("months"), null,
                    Wording.of("refused.months-missing", MeasureChecks.MOST_MONTHS));
        }
        int months = window.whole("months", 1, MeasureChecks.MOST_MONTHS, 1);
        return new MeasureWindow(span, span == Span.TRAILING_MONTHS ? months : 0);
    }

    static Map<String, Object> write(MeasureWindow window, int minimum) {
        Map<String, Object> days = new LinkedHashMap<>(Map.of("span", name(SPANS, window.span())));
        if (window.months() != 0) {
            days.put("months", window.months());
        }
        return new LinkedHashMap<>(Map.of("window", days, "minimum", minimum));
    }

    static Map<String, Object> form(FormFields fields) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (fields.has("span")) {
            Map<String, Object> window = new LinkedHashMap<>(Map.of("span", fields.text("span")));
            put(window, "months", fields.number("months"));
            found.put("window", window);
        }
        put(found, "minimum", fields.number("minimum"));
        return found;
    }

    static Map<String, String> fields(Map<?, ?> settings) {
        Map<String, String> found = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            switch (value) {
                case Map<?, ?> within -> found.putAll(fields(within));
                case List<?> many -> found.put(name.toString(), many.stream().map(String::valueOf)
                        .collect(Collectors.joining(" ")));
                case Boolean ticked -> {
                    if (ticked) {
                        found.put(name.toString(), "on");
                    }
                }
                default -> found.put(name.toString(), value.toString());
            }
        });
        return found;
    }

    static void put(Map<String, Object> into, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    static Map<String, Object> usual(String span, int minimum) {
        return new LinkedHashMap<>(Map.of("window", Map.of("span", span), "minimum", minimum));
    }

    static <T> String name(Map<String, T> names, T value) {
        return names.entrySet().stream().filter(entry -> entry.getValue().equals(value)).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }
}
