package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.measure.FactsAtHand;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.pay.Proration;
import dev.leadwell.comp.calculation.pay.Segment;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.statement.StatementInputs.PlanSegment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a pure function of its inputs (M8).
 *
 * <p>
 * For each plan of the period {@code amount = target × weight × pays}, each line rounded once HALF_UP to the minor unit;
 * the total is the sum of the rounded lines. Example: target 4,500.00, adherence 40/44 at 20 % on points 85→70, 100→100:
 * {@code 4,500 × 20 % × 81.8181… % = 736.3636… → 736.36}.
 */
public final class StatementCalculation {

    /** Goes up when a rule changes; earlier ones stay runnable. */
    public static final String RULE_SET = "1";

    private StatementCalculation() {}

    public static Statement of(StatementInputs inputs) {
        if (!RULE_SET.equals(inputs.ruleSet())) {
            throw new IllegalArgumentException("No rule set " + inputs.ruleSet() + "; there is " + RULE_SET);
        }
        List<Line> lines = inputs.plans().stream().flatMap(plan -> lines(inputs, plan).stream()).toList();
        Fraction target = inputs.plans().stream().map(plan -> target(inputs, plan)).reduce(Fraction.ZERO,
                Fraction::plus);
        String reason = reason(lines);
        return new Statement(target, reason == null ? sum(inputs, lines, line -> true) : null,
                reason == null ? sum(inputs, lines, line -> line.component().pays(Purpose.LEADERSHIP)) : null, reason,
                lines, targetSteps(inputs));
    }

    private static List<Line> lines(StatementInputs inputs, PlanSegment plan) {
        List<ComponentResult> results = plan.terms().components().stream()
                .map(component -> new ComponentResult(component, measure(inputs, component.measure()))).toList();
        return new SegmentCalculation(plan, target(inputs, plan), inputs.minorDigits(), results).lines();
    }

    /** A plan applies its weights and curves to the whole period's result. */
    private static Measured measure(StatementInputs inputs, Measure measure) {
        return measure.measured(new FactsAtHand(inputs.payeeId(), inputs.period().days(), inputs.period().perYear(),
                inputs.firstDayOfWeek(), inputs.items(), inputs.quotas(), inputs.weeks(), inputs.windows(),
                inputs.reps()));
    }

    private static Fraction target(StatementInputs inputs, PlanSegment plan) {
        return Proration.amount(inputs.targets(), inputs.period().days(), plan.days(), inputs.period().perYear());
    }

    private static @Nullable String reason(List<Line> lines) {
        return lines.isEmpty()
                ? "no-plan"
                : lines.stream().filter(line -> line.amount() == null)
                        .map(line -> Objects.requireNonNullElse(line.measured().reason(), "nothing-to-measure"))
                        .findFirst().orElse(null);
    }

    private static BigDecimal sum(StatementInputs inputs, List<Line> lines, Predicate<Line> counted) {
        return lines.stream().filter(counted).map(Line::amount).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(inputs.minorDigits()), BigDecimal::add);
    }

    private static List<Step> targetSteps(StatementInputs inputs) {
        DateRange period = inputs.period().days();
        List<Step> steps = new ArrayList<>();
        for (PlanSegment plan : inputs.plans()) {
            for (Segment target : inputs.targets()) {
                Proration.days(target, plan.days()).ifPresent(days -> steps.add(new Step("target.segment",
                        Map.of("annual", target.annual().toPlainString(), "perYear",
                                Integer.toString(inputs.period().perYear()), "days", days.toString(), "of",
                                Long.toString(period.days())),
                        List.of(new FactRef("target", target.id(), 1)))));
            }
        }
        return steps;
    }
}
