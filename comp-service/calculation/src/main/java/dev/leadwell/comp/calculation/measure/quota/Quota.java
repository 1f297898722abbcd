package dev.leadwell.comp.calculation.measure.quota;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.FactKind;
import dev.leadwell.comp.calculation.measure.FactsAtHand;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.measure.Reads;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attained ÷ quota, both summed over the period.
 *
 * @param measure which figures of the file count
 */
public record Quota(String measure) implements Measure {

    public static final String NAME = "quota";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reads reads() {
        return Reads.of(MeasureWindow.OF_THE_PERIOD, FactKind.ATTAINMENT);
    }

    @Override
    public Measured measured(FactsAtHand facts) {
        return QuotaCalculation.of(this, facts.period(), facts.periodsPerYear(), facts.items(),
                facts.quotas().stream().filter(dated -> dated.unit().equals(measure)).toList());
    }

    @Override
    public List<Finding> checks(String component, DayOfWeek firstDay) {
        return List.of();
    }

    @Override
    public List<Finding> checksAsLeadership(String component) {
        return List.of(Finding.wrong("leadership-on-quota", component, Map.of()));
    }

    @Override
    public boolean isObjective() {
        return false;
    }

    @Override
    public @Nullable Fraction most() {
        return null;
    }
}
