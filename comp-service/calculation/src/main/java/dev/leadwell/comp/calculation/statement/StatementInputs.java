package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.fact.AttainedItem;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.pay.Segment;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All that a statement rests on, resolved beforehand; nothing else is looked up. Lists are put in their natural order,
 * so that the order of arrival leaves no trace.
 *
 * @param ruleSet the version of the rules that it is calculated by
 * @param minorDigits decimals of the currency
 * @param plans the signed plans over the period, clipped to it
 */
public record StatementInputs(String ruleSet, String payeeId, PayPeriod period, String currency, int minorDigits,
        DayOfWeek firstDayOfWeek, List<PlanSegment> plans, List<Segment> targets, List<Segment> quotas,
        List<AttainedItem> items, List<AuditedWeek> weeks, List<SettledWindow> windows, List<Rep> reps) {

    /**
     * A period of pay.
     *
     * @param perYear how many such periods a year has
     */
    public record PayPeriod(String id, LocalDate from, LocalDate to, int perYear) {
        public DateRange days() {
            return new DateRange(from, to);
        }
    }

    /** A signed version of a plan, in force on days {@code [from, to)} of the period. */
    public record PlanSegment(String planId, int version, LocalDate from, LocalDate to, PlanTerms terms) {
        public DateRange days() {
            return new DateRange(from, to);
        }
    }

    public StatementInputs {
        plans = plans.stream().sorted(Comparator.comparing(PlanSegment::from).thenComparing(PlanSegment::planId))
                .toList();
        targets = ordered(targets);
        quotas = ordered(quotas);
        items = ordered(items);
        weeks = ordered(weeks);
        windows = ordered(windows);
        reps = ordered(reps);
    }

    private static <T extends Comparable<? super T>> List<T> ordered(Collection<T> facts) {
        return facts.stream().sorted().toList();
    }
}
