package dev.leadwell.comp.calculation.measure.retention;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.measure.Measured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cohort retention: still employed at {@code e} without a gap ÷ employed at the start of {@code s}. 1990 of the worked
 * history: 516 ÷ 522 = 98.8506 %. 50 at the start, 10 leave, 10 join: 40 ÷ 50.
 */
final class CohortRetention {

    private final Retention definition;
    private final DateRange days;
    private final Weights weights;
    private final List<FactRef> stayed = new ArrayList<>();
    private final List<FactRef> left = new ArrayList<>();
    private Fraction there = Fraction.ZERO;
    private Fraction still = Fraction.ZERO;
    private int excluded;

    CohortRetention(Retention definition, DateRange days, Weights weights) {
        this.definition = definition;
        this.days = days;
        this.weights = weights;
    }

    Measured of(List<Rep> people) {
        people.forEach(this::count);
        return Measured.of(still, there, there, definition.minimum(), steps());
    }

    private void count(Rep rep) {
        Rep.Spell atStart = rep.spellOn(days.from()).orElse(null);
        if (atStart == null) {
            return;
        }
        boolean stays = atStart.contains(days.to());
        Rep.@Nullable Spell leaving = stays ? null : atStart;
        Fraction weight = weights.inCohort(rep, days, leaving);
        if (weight.signum() == 0) {
            return;
        }
        if (leaving != null && RetentionCalculation.excluded(leaving, definition.exclusions())) {
            excluded++;
            return;
        }
        there = there.plus(weight);
        if (stays) {
            still = still.plus(weight);
        }
        (stays ? stayed : left).add(new FactRef("person", rep.id(), rep.version()));
    }

    private List<Step> steps() {
        List<FactRef> all = new ArrayList<>(stayed);
        all.addAll(left);
        LocalDate end = days.to();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("retention.start", Map.of("count", Integer.toString(all.size()), "weight",
                there.toString(), "on", days.from().toString()), all));
        steps.add(new Step("retention.stayed", Map.of("count", Integer.toString(stayed.size()), "weight",
                still.toString(), "on", end.toString()), stayed));
        if (!left.isEmpty()) {
            steps.add(new Step("retention.left", Map.of("count", Integer.toString(left.size())), left));
        }
        if (excluded > 0) {
            // Without a reference: an excluded leaver is shown without the reason (G5).
            steps.add(Step.of("retention.excluded", Map.of("count", Integer.toString(excluded))));
        }
        return steps;
    }
}
