package dev.leadwell.comp.written;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a form whose names begin alike.
 *
 * @param at the beginning: {@code c0.}
 */
public record FormFields(Map<String, String> fields, String at) {

    public FormFields below(String beginning) {
        return new FormFields(fields, at + beginning);
    }

    /** As the form names it, for a fault. */
    public String name(String field) {
        return at + field;
    }

    public boolean has(String field) {
        return fields.containsKey(at + field);
    }

    public String text(String field) {
        return fields.getOrDefault(at + field, "");
    }

    public @Nullable String optional(String field) {
        String written = text(field).strip();
        return written.isEmpty() ? null : written;
    }

    public @Nullable Integer number(String field) {
        String written = text(field).strip();
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{1,4}")) {
            throw ProblemException.invalid(name(field), written,
                    Wording.of("refused.no-whole-number"));
        }
        return Integer.valueOf(written);
    }
}
