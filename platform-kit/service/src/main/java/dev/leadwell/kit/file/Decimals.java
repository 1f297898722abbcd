package dev.leadwell.kit.file;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes its figures, by all of them. A comma is a decimal one only where the separator is a semicolon:
 * {@code 1000,50}, {@code 1.000,50}. In such a file {@code 1.000} is a thousand beside a figure with a decimal comma, one
 * beside a figure whose point can only be a decimal one ({@code 1000.50}), and unclear beside neither.
 */
public final class Decimals {
    private static final Pattern WITH_POINT = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?(\\d{1,3}(\\.\\d{3})+|\\d+),\\d+");
    private static final Pattern EITHER = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+");
    private final boolean commas;
    private boolean comma;
    private boolean point;

    public Decimals(FileForm form) {
        this.commas = form.separator() == Separator.SEMICOLON;
    }

    public void see(String figure) {
        comma |= commas && (WITH_COMMA.matcher(figure).matches() || isThousands(figure) && !isEither(figure));
        point |= figure.indexOf('.') >= 0 && WITH_POINT.matcher(figure).matches() && !isEither(figure);
    }

    private static boolean isThousands(String figure) {
        return THOUSANDS.matcher(figure).matches();
    }

    private static boolean isEither(String figure) {
        return EITHER.matcher(figure).matches();
    }

    /** The figure with a decimal point and no thousands signs; empty where it is none or unclear. */
    public Optional<String> plain(String figure) {
        if (commas && WITH_COMMA.matcher(figure).matches()) {
            return Optional.of(figure.replace(".", "").replace(',', '.'));
        }
        if (commas && isThousands(figure) && (comma != point || !isEither(figure))) {
            return Optional.of(comma ? figure.replace(".", "") : figure);
        }
        return WITH_POINT.matcher(figure).matches() && !(commas && isEither(figure))
                ? Optional.of(figure)
                : Optional.empty();
    }
}
