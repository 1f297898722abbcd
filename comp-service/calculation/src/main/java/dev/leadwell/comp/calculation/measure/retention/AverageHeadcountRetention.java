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

/**
 * Average-headcount retention: {@code 1 − leavers ÷ mean of the headcounts on the first day of each month}, shown as it
 * comes out, negative too. 1990 of the worked history: 8 leavers, mean 569.5 → 98.5953 %.
 *
 * <p>
 * Counts leavings: a person who leaves twice counts twice. A leaving belongs to the period that holds the leaving date,
 * the first day no longer employed.
 */
final class AverageHeadcountRetention {

    private final Retention definition;
    private final DateRange days;
    private final Weights weights;
    private final List<FactRef> leavers = new ArrayList<>();
    private int leavings;
    private int excluded;

    AverageHeadcountRetention(Retention definition, DateRange days, Weights weights) {
        this.definition = definition;
        this.days = days;
        this.weights = weights;
    }

    Measured of(List<Rep> people) {
        List<LocalDate> firsts = days.from().datesUntil(days.to()).filter(day -> day.getDayOfMonth() == 1).toList();
        long heads = firsts.stream().mapToLong(day -> headcount(people, day)).sum();
        people.forEach(this::countLeavings);
        Fraction mean = firsts.isEmpty() ? Fraction.ZERO : Fraction.of(heads, firsts.size());
        return Measured.of(mean.minus(Fraction.of(leavings)), mean, mean, definition.minimum(),
                steps(mean, firsts.size()));
    }

    private long headcount(List<Rep> people, LocalDate day) {
        return people.stream().filter(rep -> rep.spellOn(day).isPresent())
                .filter(rep -> weights.inHeadcount(rep, day)).count();
    }

    private void countLeavings(Rep rep) {
        for (Rep.Spell spell : rep.spells()) {
            LocalDate leaving = spell.to();
            if (leaving != null && days.contains(leaving) && weights.countsLeaving(rep, leaving)) {
                if (RetentionCalculation.excluded(spell, definition.exclusions())) {
                    excluded++;
                } else {
                    leavings++;
                    leavers.add(new FactRef("person", rep.id(), rep.version()));
                }
            }
        }
    }

    private List<Step> steps(Fraction mean, int months) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("retention.mean", Map.of("mean", mean.toString(), "months", Integer.toString(months),
                "from", days.from().toString(), "lastDay", days.lastDay().toString())));
        steps.add(new Step("retention.leavers", Map.of("count", Integer.toString(leavings)),
                leavers.stream().distinct().toList()));
        if (excluded > 0) {
            steps.add(Step.of("retention.excluded", Map.of("count", Integer.toString(excluded))));
        }
        return steps;
    }
}
