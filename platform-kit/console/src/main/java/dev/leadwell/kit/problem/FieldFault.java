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
 * @param entries of many values, how many, instead of them
 * @param wording the fault and the way out
 */
public record FieldFault(String field, @Nullable Integer line, @Nullable String value, @Nullable Integer entries,
        Wording wording) {

    private static final int SHOWN = 200;

    public FieldFault {
        field = shortened(field);
        value = value == null ? null : shortened(value);
    }

    public FieldFault(String field, @Nullable Integer line, @Nullable String value, Wording wording) {
        this(field, line, value, null, wording);
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
        return new FieldFault(field, null, shown(value), entries(value), wording);
    }

    /** Of many, and of what is built from parts, nothing: each part has faults of its own. */
    private static @Nullable String shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> many -> null;
            case Map<?, ?> many -> null;
            case Enum<?> one -> one.toString();
            default -> !value.getClass().isArray() && value.getClass().getPackageName().startsWith("java.")
                    ? value.toString()
                    : null;
        };
    }

    private static @Nullable Integer entries(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> many -> many.size();
            case Map<?, ?> many -> many.size();
            default -> value.getClass().isArray() ? Array.getLength(value) : null;
        };
    }
}
