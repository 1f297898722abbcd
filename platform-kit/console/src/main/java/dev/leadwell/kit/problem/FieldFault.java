package dev.leadwell.kit.problem;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one value.
 *
 * @param field where: a JSON path ({@code segments[2].from}), a parameter, a header or a column
 * @param line of a file, counted from 1
 * @param value as it was given, shortened
 * @param wording the fault and the way out
 */
public record FieldFault(String field, @Nullable Integer line, @Nullable String value, Wording wording) {

    private static final int SHOWN = 200;

    public FieldFault {
        field = shortened(field);
        value = value == null ? null : shortened(value);
    }

    /** The text, where it has been made. */
    public String message() {
        return wording.toString();
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    public static FieldFault of(String field, @Nullable Object value, Wording wording) {
        return new FieldFault(field, null, shown(value), wording);
    }

    /** Of many, how many; of what is built from parts, nothing: each part has faults of its own. */
    private static @Nullable String shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> many -> entries(many.size());
            case Map<?, ?> many -> entries(many.size());
            case Enum<?> one -> one.toString();
            default -> value.getClass().isArray()
                    ? entries(Array.getLength(value))
                    : value.getClass().getPackageName().startsWith("java.") ? value.toString() : null;
        };
    }

    private static String entries(int size) {
        return size == 1 ? "1 entry" : size + " entries";
    }
}
