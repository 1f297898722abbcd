package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.pay.Segment;
import java.time.DayOfWeek;
import java.util.List;

/** Measures anything a plan names, for one payee and period, from the facts at hand. */
public record Measuring(String payeeId, DateRange period, int periodsPerYear, DayOfWeek firstDayOfWeek,
        List<AttainedItem> items, List<Segment> quotas, List<AuditedWeek> weeks, List<SettledWindow> windows,
        List<Rep> reps) {

    public Measured of(Measure measure) {
        return switch (measure) {
            case Measure.Quota quota -> QuotaCalculation.of(quota, period, periodsPerYear, items,
                    quotas.stream().filter(dated -> dated.unit().equals(quota.measure())).toList());
            case Measure.RepRetention retention -> Retention.ofManager(retention, period, reps, payeeId);
            case Measure.LeadershipShare share -> LeadershipShareCalculation.of(share, period, firstDayOfWeek, weeks);
            case Measure.Adherence adherence -> AdherenceCalculation.of(adherence, period, windows);
        };
    }
}
