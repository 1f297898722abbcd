package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.Coded;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.Payout;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.plan.Component;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one component pays: {@code target × weight × pays}, rounded once.
 *
 * @param target of the plan's days in the period; exact
 * @param weight in percent, with what was spread on it; exact
 * @param attainment in percent, as the curve read it; null when not computable
 * @param payout where on the curve it stands; null when no curve was read
 * @param pays in percent of the target's weight; null when nothing was decided
 * @param exact the amount before rounding
 * @param amount the amount, HALF_UP to the minor unit
 */
public record Line(String planId, int planVersion, Component component, Outcome outcome, Fraction target,
        Fraction weight, Measured measured, @Nullable Fraction attainment, @Nullable Payout payout,
        @Nullable Fraction pays, @Nullable Fraction exact, @Nullable BigDecimal amount) {

    /** How the line came to its amount (M6). */
    public enum Outcome implements Coded {
        MEASURED,
        AT_TARGET,
        SPREAD_ON_OTHERS,
        NOT_COMPUTABLE
    }
}
