package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Bounds of the settings that most kinds of measure have. */
public final class MeasureChecks {

    public static final int MOST_MONTHS = 36;
    public static final int MOST_MINIMUM = 1000;

    private MeasureChecks() {}

    public static List<Finding> common(String component, MeasureWindow window, int minimum) {
        Optional<Finding> months = window.span() == MeasureWindow.Span.TRAILING_MONTHS
                ? within("window-months", "measure.window.months", component, window.months(), 1, MOST_MONTHS)
                : Optional.empty();
        return Stream.concat(months.stream(),
                within("minimum", "measure.minimum", component, minimum, 1, MOST_MINIMUM).stream()).toList();
    }

    /** A finding where the value is not from {@code least} to {@code most}. */
    public static Optional<Finding> within(String code, String field, String component, int value, int least,
            int most) {
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(Finding.wrong(code, component, Map.of("value", Integer.toString(value), "least",
                        Integer.toString(least), "most", Integer.toString(most))).at(field));
    }
}
