package dev.leadwell.people.roster.console;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was typed about a person. All that cannot be read is said at once, when {@link #read} is asked for the whole. */
final class PersonForm {
    private static final int HIGHEST = 100;
    private final Map<String, String[]> typed;
    private final List<FieldFault> faults = new ArrayList<>();

    PersonForm(Map<String, String[]> typed) {
        this.typed = typed;
    }

    String text(String field) {
        var values = typed.get(field);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    String required(String field) {
        if (text(field).isEmpty()) {
            fault(field, Wording.of("fault.nothing"));
        }
        return text(field);
    }

    /** A day that stands in for one that cannot be read is never used: {@link #read} refuses first. */
    LocalDate day(String field) {
        try {
            return Days.of(text(field));
        } catch (DateTimeException e) {
            fault(field, Wording.of(text(field).isEmpty() ? "fault.nothing" : "fault.no-such-day"));
            return LocalDate.EPOCH;
        }
    }

    /** The day after the last one that is typed; null where the end is left open. */
    @Nullable
    LocalDate dayAfter(String field) {
        return text(field).isEmpty() ? null : day(field).plusDays(1);
    }

    @Nullable
    Integer level(String field) {
        try {
            var level = text(field).isEmpty() ? null : Integer.valueOf(text(field));
            if (level != null && (level < 0 || level > HIGHEST)) {
                fault(field, Wording.of("refused.level", HIGHEST));
            }
            return level;
        } catch (NumberFormatException e) {
            fault(field, Wording.of("refused.level", HIGHEST));
            return null;
        }
    }

    /** What is found by what was typed; null where nothing was, a fault where nothing is found. */
    <T> @Nullable T found(String field, Function<String, @Nullable T> find, String fault) {
        var text = text(field);
        var found = text.isEmpty() || text.indexOf(0) >= 0 ? null : find.apply(text);
        if (found == null && !text.isEmpty()) {
            fault(field, Wording.of(fault));
        }
        return found;
    }

    private void fault(String field, Wording wording) {
        faults.add(FieldFault.of(field, text(field), wording));
    }

    /** @throws ProblemException with all faults, after everything was read */
    <T> T read(Supplier<T> reading) {
        var read = reading.get();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return read;
    }
}
