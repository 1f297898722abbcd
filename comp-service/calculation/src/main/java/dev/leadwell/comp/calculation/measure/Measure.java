package dev.leadwell.comp.calculation.measure;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;

/** What a component reads; its settings are frozen into the signed plan. */
public sealed interface Measure {

    /** The name that plans, events and wording use. */
    String name();

    /** Attained ÷ quota, both summed over the period. */
    record Quota(String measure) implements Measure {
        @Override
        public String name() {
            return "quota";
        }
    }

    /**
     * Retention (P5) of the reps who report to the payee.
     *
     * @param graceDays how long after a takeover a leaver still counts for the earlier manager
     * @param minimum the least denominator that is computed
     */
    record RepRetention(Retention.Method method, Retention.Attribution attribution, MeasureWindow window,
            Set<Retention.Exclusion> exclusions, int graceDays, int minimum) implements Measure {
        public RepRetention {
            exclusions = exclusions.isEmpty()
                    ? Set.of()
                    : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(exclusions));
        }

        @Override
        public String name() {
            return "retention";
        }
    }

    /**
     * Leadership ÷ (leadership + management) blocks (A5) over submitted, complete weeks.
     *
     * @param listed the first days of the weeks that are asked for, where they are listed
     * @param backedOnly counts only Leadership blocks with a session or an event with own reports behind them
     * @param minimum the least number of weeks that is computed
     */
    record LeadershipShare(MeasureWindow window, AskedWeeks asked, SortedSet<LocalDate> listed, boolean backedOnly,
            int minimum) implements Measure {
        public LeadershipShare {
            listed = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(listed));
        }

        @Override
        public String name() {
            return "leadership-share";
        }
    }

    /** Which weeks the payee owes. */
    enum AskedWeeks {
        SUBMITTED,
        EVERY,
        LISTED
    }

    /**
     * Kept ÷ (due − excused) (C3) over windows of one kind of session whose last day lies in the measure's window.
     *
     * @param countMakeUps whether a window made up later counts as kept
     * @param minimum the least number of windows, excused ones left out
     */
    record Adherence(String kind, MeasureWindow window, boolean countMakeUps, int minimum) implements Measure {
        @Override
        public String name() {
            return "adherence";
        }
    }
}
