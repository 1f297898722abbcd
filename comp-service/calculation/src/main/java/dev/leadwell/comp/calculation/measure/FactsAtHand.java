package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.fact.AttainedItem;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.pay.Segment;
import java.time.DayOfWeek;
import java.util.List;

/** What any measure may be worked out from, for one payee and period. */
public record FactsAtHand(String payeeId, DateRange period, int periodsPerYear, DayOfWeek firstDayOfWeek,
        List<AttainedItem> items, List<Segment> quotas, List<AuditedWeek> weeks, List<SettledWindow> windows,
        List<Rep> reps) {}
