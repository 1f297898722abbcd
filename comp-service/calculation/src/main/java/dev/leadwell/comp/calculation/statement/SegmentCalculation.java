package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.Payout;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.Component.WhenNotComputable;
import dev.leadwell.comp.calculation.statement.Line.Outcome;
import dev.leadwell.comp.calculation.statement.StatementInputs.PlanSegment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one plan over its days of the period (M5, M6).
 *
 * <p>
 * A component that is not computable pays at target, or hands its weight to the computable leadership objectives in
 * proportion to their weights (where there are none it pays at target), or, with nothing said, has no amount. Where
 * nothing at all is computable no line has an amount.
 */
final class SegmentCalculation {

    private final PlanSegment plan;
    private final Fraction target;
    private final int minorDigits;
    private final List<ComponentResult> results;
    private final Fraction spread;
    private final Fraction takers;

    SegmentCalculation(PlanSegment plan, Fraction target, int minorDigits, List<ComponentResult> results) {
        this.plan = plan;
        this.target = target;
        this.minorDigits = minorDigits;
        this.results = results;
        this.spread = sum(results.stream().filter(ComponentResult::asksToSpread).toList());
        this.takers = sum(results.stream().filter(ComponentResult::takesSpread).toList());
    }

    private static Fraction sum(List<ComponentResult> results) {
        return results.stream().map(ComponentResult::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    List<Line> lines() {
        boolean nothing = results.stream().noneMatch(ComponentResult::computable);
        return results.stream().map(result -> nothing ? undecided(result) : line(result)).toList();
    }

    private Line line(ComponentResult result) {
        if (result.computable()) {
            return measured(result);
        }
        WhenNotComputable policy = result.component().whenNotComputable();
        if (policy == null) {
            return undecided(result);
        }
        boolean spreads = policy == WhenNotComputable.SPREAD && takers.signum() > 0;
        return spreads
                ? line(result, Outcome.SPREAD_ON_OTHERS, Fraction.ZERO, null, null, Fraction.ZERO)
                : line(result, Outcome.AT_TARGET, result.weight(), null, null, Fraction.HUNDRED);
    }

    private Line measured(ComponentResult result) {
        Fraction weight = result.weight();
        if (result.takesSpread()) {
            weight = weight.plus(spread.times(weight).dividedBy(takers));
        }
        Fraction attainment = attainment(result.component(), result.measured().percent());
        Payout payout = result.component().curve().pays(attainment);
        return line(result, Outcome.MEASURED, weight, attainment, payout, payout.pays());
    }

    /** In percent of the component's goal, where it has one. */
    static Fraction attainment(Component component, Fraction percent) {
        BigDecimal goal = component.goal();
        return goal == null ? percent : percent.times(Fraction.HUNDRED).dividedBy(Fraction.of(goal));
    }

    static Fraction amount(Fraction target, Fraction weight, Fraction pays) {
        return target.times(weight).dividedBy(Fraction.HUNDRED).times(pays).dividedBy(Fraction.HUNDRED);
    }

    private Line undecided(ComponentResult result) {
        return new Line(plan.planId(), plan.version(), result.component(), Outcome.NOT_COMPUTABLE, target,
                result.weight(), result.measured(), null, null, null, null, null);
    }

    private Line line(ComponentResult result, Outcome outcome, Fraction weight, @Nullable Fraction attainment,
            @Nullable Payout payout, Fraction pays) {
        Fraction exact = amount(target, weight, pays);
        return new Line(plan.planId(), plan.version(), result.component(), outcome, target, weight, result.measured(),
                attainment, payout, pays, exact, exact.roundedHalfUp(minorDigits));
    }
}
