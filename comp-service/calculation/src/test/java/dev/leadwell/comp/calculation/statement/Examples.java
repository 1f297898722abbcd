package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.curve.LinearCurve;
import dev.leadwell.comp.calculation.curve.Point;
import dev.leadwell.comp.calculation.fact.AttainedItem;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.adherence.Adherence;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare.AskedWeeks;
import dev.leadwell.comp.calculation.measure.quota.Quota;
import dev.leadwell.comp.calculation.measure.retention.Retention;
import dev.leadwell.comp.calculation.pay.Segment;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.plan.Component.WhenNotComputable;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.calculation.statement.StatementInputs.PayPeriod;
import dev.leadwell.comp.calculation.statement.StatementInputs.PlanSegment;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The statement of the third quarter that is drawn in the design, from its facts. */
final class Examples {

    static final PayPeriod Q3 = new PayPeriod("q3", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1), 4);
    static final String PAYEE = "dana";

    private Examples() {}

    static StatementInputs statement(WhenNotComputable policy, int reps, int share) {
        return statement(policy, items(), reps, share, windows(40, 4, 4));
    }

    static StatementInputs statement(WhenNotComputable policy, List<AttainedItem> items, int reps, int share,
            List<SettledWindow> windows) {
        return new StatementInputs(StatementCalculation.RULE_SET, PAYEE, Q3, "EUR", 2, DayOfWeek.MONDAY,
                List.of(new PlanSegment("plan", 3, Q3.from(), Q3.to(), terms(policy))),
                List.of(new Segment("t", LocalDate.of(2026, 1, 1), null, new BigDecimal("18000.00"), "EUR")), List.of(),
                items, weeks(share), windows, reps(reps));
    }

    static PlanTerms terms(WhenNotComputable policy) {
        return new PlanTerms(List.of(
                component("quota", "50", Purpose.MANAGEMENT, new Quota("revenue"), line(90, 70, 100, 100),
                        null),
                component("adherence", "20", Purpose.LEADERSHIP, new Adherence("development",
                        MeasureWindow.OF_THE_PERIOD, false, 4), line(85, 70, 100, 100), policy),
                component("retention", "20", Purpose.LEADERSHIP, new Retention(Retention.Method.COHORT,
                        Retention.Attribution.BY_DAY, MeasureWindow.trailingMonths(12), Set.of(), 0, 4),
                        line(80, 60, 90, 80), policy),
                component("share", "10", Purpose.LEADERSHIP, new LeadershipShare(MeasureWindow.OF_THE_PERIOD,
                        AskedWeeks.SUBMITTED, new TreeSet<>(), false, 1), line(40, 50, 50, 100), policy)));
    }

    static Component component(String id, String weight, Purpose purpose, Measure measure, LinearCurve curve,
            @Nullable WhenNotComputable policy) {
        return new Component(id, id, new BigDecimal(weight), purpose, measure, curve, null, policy);
    }

    static LinearCurve line(long at, long pays, long thenAt, long thenPays) {
        return LinearCurve.through(new Point(BigDecimal.valueOf(at), BigDecimal.valueOf(pays)),
                new Point(BigDecimal.valueOf(thenAt), BigDecimal.valueOf(thenPays)));
    }

    static List<AttainedItem> items() {
        return List.of(new AttainedItem("jul", "revenue", LocalDate.of(2026, 7, 31), new BigDecimal("900000"),
                new BigDecimal("1000000")),
                new AttainedItem("aug", "revenue", LocalDate.of(2026, 8, 31), new BigDecimal("1060000"),
                        new BigDecimal("1000000")),
                new AttainedItem("oct", "revenue", LocalDate.of(2026, 10, 1), new BigDecimal("5"), null));
    }

    static List<SettledWindow> windows(int kept, int notKept, int excused) {
        return IntStream.range(0, kept + notKept + excused).mapToObj(index -> window(index,
                index < kept
                        ? SettledWindow.Outcome.KEPT
                        : index < kept + notKept
                                ? SettledWindow.Outcome.NOT_KEPT
                                : SettledWindow.Outcome.EXCUSED))
                .toList();
    }

    private static SettledWindow window(int index, SettledWindow.Outcome outcome) {
        LocalDate start = LocalDate.of(2026, 6, 29).plusWeeks(2L * (index % 6));
        return new SettledWindow("w" + index, 1, "rep" + index % 8, "development", start, start.plusWeeks(2), outcome,
                outcome == SettledWindow.Outcome.NOT_KEPT ? "missed" : null, null, null, null, false);
    }

    static List<AuditedWeek> weeks(int share) {
        return IntStream.range(0, 12).mapToObj(index -> {
            LocalDate start = LocalDate.of(2026, 7, 6).plusWeeks(index);
            return new AuditedWeek("k" + index, 1, start, start.plusDays(6), true, share, 0, 100 - share, false, null);
        }).toList();
    }

    /** All but the first are still there. */
    static List<Rep> reps(int count) {
        return IntStream.range(0, count).mapToObj(index -> new Rep("rep" + index, 1,
                List.of(new Rep.Spell(LocalDate.of(2020, 1, 1), index == 0 ? Q3.to() : null, null, null)),
                List.of(new Rep.Report(LocalDate.of(2020, 1, 1), null, PAYEE)))).toList();
    }
}
