package dev.leadwell.comp.calculation.measure.adherence;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.FactKind;
import dev.leadwell.comp.calculation.measure.FactsAtHand;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.MeasureChecks;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.measure.Reads;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kept ÷ (due − excused) (C3) over windows of one kind of session whose last day lies in the measure's window.
 *
 * @param kind of session
 * @param countMakeUps whether a window made up later counts as kept
 * @param minimum the least number of windows, excused ones left out
 */
public record Adherence(String kind, MeasureWindow window, boolean countMakeUps, int minimum) implements Measure {

    public static final String NAME = "adherence";
    /** Reviewing the pipeline is managing, whatever it is called. */
    private static final String PIPELINE_REVIEW = "pipeline-review";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reads reads() {
        return Reads.of(window, FactKind.WINDOW);
    }

    @Override
    public Measured measured(FactsAtHand facts) {
        return AdherenceCalculation.of(this, facts.period(), facts.windows());
    }

    @Override
    public List<Finding> checks(String component, DayOfWeek firstDay) {
        return MeasureChecks.common(component, window, minimum);
    }

    @Override
    public List<Finding> checksAsLeadership(String component) {
        return kind.equals(PIPELINE_REVIEW)
                ? List.of(Finding.wrong("pipeline-is-management", component, Map.of()))
                : List.of();
    }

    /** (kept + 1) ÷ (due − excused): 41 of 44 where 40 were kept. */
    @Override
    public Optional<Fraction> withOneMore(Measured result) {
        return result.numerator().isBelow(result.denominator())
                ? Optional.of(result.numerator().plus(Fraction.ONE).times(Fraction.HUNDRED)
                        .dividedBy(result.denominator()))
                : Optional.empty();
    }
}
