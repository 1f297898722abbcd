package dev.leadwell.comp.calculation;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say.
 *
 * @param code names the wording: {@code weights-total}
 * @param component the component that it is about, or null for the plan as a whole
 * @param field the component's field that it is about, as requests name it: {@code curve.cap}
 * @param values figures by name, as plain text; wordings number them in the order of their names
 */
public record Finding(Severity severity, String code, @Nullable String component, @Nullable String field,
        Map<String, String> values) {

    /** A wrong plan cannot be sent for signature; a doubtful one can; good is said too. */
    public enum Severity implements Coded {
        WRONG,
        DOUBTFUL,
        GOOD
    }

    public Finding {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Finding wrong(String code, @Nullable String component, Map<String, String> values) {
        return new Finding(Severity.WRONG, code, component, null, values);
    }

    public static Finding doubtful(String code, @Nullable String component, Map<String, String> values) {
        return new Finding(Severity.DOUBTFUL, code, component, null, values);
    }

    public static Finding good(String code, Map<String, String> values) {
        return new Finding(Severity.GOOD, code, null, null, values);
    }

    public Finding at(String name) {
        return new Finding(severity, code, component, name, values);
    }
}
