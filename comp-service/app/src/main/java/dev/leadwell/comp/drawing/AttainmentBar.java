package dev.leadwell.comp.drawing;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.Curve;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far an attainment has come to the one that pays in full, which stands at the mark.
 *
 * @param part null where nothing could be computed
 * @param whole a fifth more than what pays in full; bars end there
 */
public record AttainmentBar(@Nullable Long part, long whole) {

    private static final double SPARE = 1.2;
    private static final int HALVINGS = 24;

    public static AttainmentBar of(Curve curve, @Nullable Fraction attainment) {
        long whole = Math.max(1, Math.round(paysInFull(curve) * SPARE * 10));
        return new AttainmentBar(attainment == null
                ? null
                : Math.clamp(Math.round(attainment.floored(3).doubleValue() * 10), 0, whole), whole);
    }

    /** Where the attainment stands that pays in full, in percent of the bar. */
    public double mark() {
        return 100 / SPARE;
    }

    /** The least attainment that pays 100 %; the curve's end where none does. */
    private static double paysInFull(Curve curve) {
        double below = 0;
        double enough = curve.end().doubleValue();
        if (pays(curve, enough).isBelow(Fraction.HUNDRED)) {
            return enough;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (below + enough) / 2;
            if (pays(curve, middle).isBelow(Fraction.HUNDRED)) {
                below = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    private static Fraction pays(Curve curve, double attainment) {
        return curve.pays(Fraction.of(BigDecimal.valueOf(attainment).setScale(6, RoundingMode.HALF_UP))).pays();
    }
}
