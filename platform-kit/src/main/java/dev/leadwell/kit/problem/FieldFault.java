package dev.leadwell.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one value.
 *
 * @param field where: a JSON path ({@code segments[2].from}), a parameter, a header or a column
 * @param line of a file, counted from 1
 * @param value as it was given, shortened
 * @param message the fault and the way out
 */
public record FieldFault(String field, @Nullable Integer line, @Nullable String value, String message) {

    private static final int SHOWN = 200;

    public FieldFault {
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }

    public static FieldFault of(String field, @Nullable Object value, String message) {
        return new FieldFault(field, null, value == null ? null : value.toString(), message);
    }
}
