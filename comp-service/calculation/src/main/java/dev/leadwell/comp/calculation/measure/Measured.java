package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure's result.
 *
 * @param numerator what was reached; exact
 * @param denominator out of what
 * @param reason why it is not computable, or null when it is: {@code nothing-to-measure}, {@code below-minimum}
 * @param steps how it came about
 */
public record Measured(Fraction numerator, Fraction denominator, @Nullable String reason, List<Step> steps) {

    public Measured {
        steps = List.copyOf(steps);
    }

    public boolean computable() {
        return reason == null;
    }

    /** In percent, exact; only of a computable result. */
    public Fraction percent() {
        return numerator.times(Fraction.HUNDRED).dividedBy(denominator);
    }

    /** 0/0, and what is too small to judge by, are not computable (G4, M6). */
    public static Measured of(Fraction numerator, Fraction denominator, Fraction size, int minimum, List<Step> steps) {
        String reason = null;
        if (denominator.signum() <= 0) {
            reason = "nothing-to-measure";
        } else if (size.isBelow(Fraction.of(minimum))) {
            reason = "below-minimum";
        }
        return new Measured(numerator, denominator, reason, steps);
    }
}
