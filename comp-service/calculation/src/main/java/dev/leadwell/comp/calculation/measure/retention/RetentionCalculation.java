package dev.leadwell.comp.calculation.measure.retention;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.measure.Measured;
import java.util.List;
import java.util.Set;

/**
 * Retention (P5) of a set of people over {@code [s, e)}, by two named definitions. "Headcount at the end ÷ at the
 * start" is neither.
 */
public final class RetentionCalculation {

    private RetentionCalculation() {}

    static boolean excluded(Rep.Spell left, Set<Retention.Exclusion> exclusions) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.excludes(left));
    }

    /** The retention of everyone named, whoever they report to. */
    public static Measured ofAll(Retention definition, DateRange period, List<Rep> people) {
        return of(definition, period, people, Weights.EVERYONE);
    }

    /** The retention of those who report to one manager. */
    public static Measured ofManager(Retention definition, DateRange period, List<Rep> people,
            String managerId) {
        return of(definition, period, people,
                new Weights.OfManager(managerId, definition.attribution(), definition.graceDays()));
    }

    private static Measured of(Retention definition, DateRange period, List<Rep> people, Weights weights) {
        DateRange days = definition.window().over(period);
        List<Rep> ordered = people.stream().sorted().toList();
        return switch (definition.method()) {
            case COHORT -> new CohortRetention(definition, days, weights).of(ordered);
            case AVERAGE_HEADCOUNT -> new AverageHeadcountRetention(definition, days, weights).of(ordered);
        };
    }
}
