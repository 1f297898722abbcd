package dev.leadwell.comp.calculation.measure.retention;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.fact.FactKind;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.measure.FactsAtHand;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.MeasureChecks;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.measure.Reads;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Retention (P5) of the reps who report to the payee.
 *
 * @param graceDays how long after a takeover a leaver still counts for the earlier manager
 * @param minimum the least denominator that is computed
 */
public record Retention(Method method, Attribution attribution, MeasureWindow window, Set<Exclusion> exclusions,
        int graceDays, int minimum) implements Measure {

    public static final String NAME = "retention";
    public static final int MOST_GRACE_DAYS = 365;

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

    public Retention {
        exclusions = exclusions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(exclusions));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Those too who were handed over so shortly before that their leaving still counts here (M7). */
    @Override
    public Reads reads() {
        return new Reads(window, Set.of(FactKind.REPORT), graceDays + 1);
    }

    @Override
    public Measured measured(FactsAtHand facts) {
        return RetentionCalculation.ofManager(this, facts.period(), facts.reps(), facts.payeeId());
    }

    @Override
    public List<Finding> checks(String component, DayOfWeek firstDay) {
        return Stream.concat(MeasureChecks.common(component, window, minimum).stream(),
                MeasureChecks.within("grace-days", "measure.graceDays", component, graceDays, 0, MOST_GRACE_DAYS)
                        .stream())
                .toList();
    }
}
