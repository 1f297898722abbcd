package dev.leadwell.comp.written;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with written values, so that all of it is said at once. */
public final class Faults {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private final List<FieldFault> found = new ArrayList<>();

    public void add(FieldFault fault) {
        found.add(fault);
    }

    public void add(String field, @Nullable Object value, Wording wording) {
        found.add(FieldFault.of(field, value, wording));
    }

    /** What a page's field would give back otherwise than it was given is no name. */
    public static boolean onOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Whole numbers within limits; the one that holds where none is given. */
    public int whole(String field, @Nullable Integer written, int least, int most, int otherwise) {
        if (written != null && (written < least || written > most)) {
            add(field, written, Wording.of("refused.not-from-to", least, most));
            return otherwise;
        }
        return written == null ? otherwise : written;
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }

    public BigDecimal decimal(String field, @Nullable String text) {
        BigDecimal number = decimalOrNull(field, text);
        if (number == null && (text == null || text.isBlank())) {
            add(field, text, Wording.of("refused.number-needed"));
        }
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Without trailing zeros, so that 50 and 50.0 are the same terms. */
    public @Nullable BigDecimal decimalOrNull(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!DECIMAL.matcher(text.strip()).matches()) {
            add(field, text, Wording.of("refused.no-number", "98.5"));
            return null;
        }
        BigDecimal number = new BigDecimal(text.strip()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    public static Wording notOneOf(Collection<String> known) {
        return Wording.of("refused.not-one-of", String.join(", ", known.stream().sorted().toList()));
    }

    public <T> T oneOf(String field, @Nullable String text, Map<String, T> known, T otherwise) {
        T value = text == null || text.isBlank() ? null : known.get(text);
        if (text != null && !text.isBlank() && value == null) {
            add(field, text, notOneOf(known.keySet()));
        }
        return value == null ? otherwise : value;
    }
}
