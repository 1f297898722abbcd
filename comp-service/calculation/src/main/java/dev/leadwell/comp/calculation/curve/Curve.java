package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Maps an attainment to what it pays. A pure function; terms that {@link CurveChecks} refuses are not evaluated. */
public sealed interface Curve permits LinearCurve, StepCurve, MarginalCurve {

    /** Below it nothing is paid; once reached, every part pays. */
    @Nullable
    BigDecimal threshold();

    /** The most that is paid. */
    @Nullable
    BigDecimal cap();

    /** What the shape pays, threshold and cap left aside. */
    Payout shape(Fraction attainment);

    /** The attainment at which the curve's first point or band begins. */
    BigDecimal begin();

    /** The attainment of the last point, or the last bound that is stated. */
    BigDecimal end();

    /** {@code 0} below the threshold, else the shape's payout, not above the cap. */
    default Payout pays(Fraction attainment) {
        BigDecimal threshold = threshold();
        if (threshold != null && attainment.isBelow(Fraction.of(threshold))) {
            return new Payout(Fraction.ZERO, Place.belowThreshold(threshold));
        }
        Payout payout = shape(attainment);
        BigDecimal cap = cap();
        return cap != null && Fraction.of(cap).isBelow(payout.pays())
                ? new Payout(Fraction.of(cap), Place.capped(cap))
                : payout;
    }
}
