package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.DateRange;
import java.util.List;
import java.util.Set;

/**
 * Retention (P5) of a set of people over {@code [s, e)}, by two named definitions. "Headcount at the end ÷ at the
 * start" is neither.
 */
public final class Retention {

    private Retention() {}

    /** The two definitions. */
    public enum Method {
        /** Still employed at {@code e} without a gap ÷ employed at the start of {@code s}; joiners are ignored. */
        COHORT,
        /** 1 − leavers in the period ÷ mean of the headcounts on the first day of each month in it. */
        AVERAGE_HEADCOUNT
    }

    /** For which manager a rep counts (M7). */
    public enum Attribution {
        /** Days reported ÷ days employed in the period, on both sides of the cohort fraction. */
        BY_DAY,
        /** Wholly for the manager at the period's start; a leaver for the manager of the last day employed. */
        AT_START
    }

    /** Leavings that are left out: of both sides of the cohort fraction, and of the leavers. */
    public enum Exclusion {
        INVOLUNTARY,
        DEATH,
        TRANSFER;

        boolean excludes(Rep.Spell left) {
            return switch (this) {
                case INVOLUNTARY -> Boolean.FALSE.equals(left.voluntary());
                case DEATH -> "death".equalsIgnoreCase(left.reason());
                case TRANSFER -> "transfer".equalsIgnoreCase(left.reason());
            };
        }
    }

    static boolean excluded(Rep.Spell left, Set<Exclusion> exclusions) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.excludes(left));
    }

    /** The retention of everyone named, whoever they report to. */
    public static Measured ofAll(Measure.RepRetention definition, DateRange period, List<Rep> people) {
        return of(definition, period, people, Weights.EVERYONE);
    }

    /** The retention of those who report to one manager. */
    public static Measured ofManager(Measure.RepRetention definition, DateRange period, List<Rep> people,
            String managerId) {
        return of(definition, period, people,
                new Weights.OfManager(managerId, definition.attribution(), definition.graceDays()));
    }

    private static Measured of(Measure.RepRetention definition, DateRange period, List<Rep> people, Weights weights) {
        DateRange days = definition.window().over(period);
        List<Rep> ordered = people.stream().sorted().toList();
        return switch (definition.method()) {
            case COHORT -> new CohortRetention(definition, days, weights).of(ordered);
            case AVERAGE_HEADCOUNT -> new AverageHeadcountRetention(definition, days, weights).of(ordered);
        };
    }
}
