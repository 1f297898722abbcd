package dev.leadwell.comp.calculation.measure.adherence;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.fact.SettledWindow.Outcome;
import dev.leadwell.comp.calculation.measure.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Adherence = kept ÷ (due − excused) (C3).
 *
 * <p>
 * A window belongs to the period in which its last day lies. Withdrawn windows are due to nobody. 44 due windows left
 * after the excused ones, 40 kept: 40/44 = 90.9090… %.
 */
final class AdherenceCalculation {

    private AdherenceCalculation() {}

    static Measured of(Adherence definition, DateRange period, List<SettledWindow> facts) {
        DateRange days = definition.window().over(period);
        List<SettledWindow> due = facts.stream().sorted()
                .filter(window -> window.kind().equals(definition.kind()))
                .filter(window -> days.contains(window.end().minusDays(1)))
                .filter(window -> window.outcome() != Outcome.WITHDRAWN)
                .toList();
        List<SettledWindow> excused = due.stream().filter(window -> window.outcome() == Outcome.EXCUSED).toList();
        List<SettledWindow> judged = due.stream().filter(window -> window.outcome() != Outcome.EXCUSED).toList();
        Predicate<SettledWindow> counts = window -> window.outcome() == Outcome.KEPT
                || definition.countMakeUps() && window.madeUpBy() != null;
        List<SettledWindow> kept = judged.stream().filter(counts).toList();
        List<SettledWindow> notKept = judged.stream().filter(counts.negate()).toList();
        return Measured.of(Fraction.of(kept.size()), Fraction.of(judged.size()), Fraction.of(judged.size()),
                definition.minimum(), steps(days, judged, kept, notKept, excused));
    }

    private static List<Step> steps(DateRange days, List<SettledWindow> judged, List<SettledWindow> kept,
            List<SettledWindow> notKept, List<SettledWindow> excused) {
        List<Step> steps = new ArrayList<>();
        long reps = judged.stream().map(SettledWindow::repId).distinct().count();
        steps.add(new Step("adherence.due", Map.of("count", count(judged), "reps", Long.toString(reps),
                "excused", count(excused), "from", days.from().toString(), "lastDay", days.lastDay().toString(),
                "opening", Long.toString(judged.stream().filter(SettledWindow::openingFact).count())), refs(judged)));
        steps.add(new Step("adherence.kept", Map.of("count", count(kept)), refs(kept)));
        if (!notKept.isEmpty()) {
            steps.add(new Step("adherence.not-kept", causes(notKept), refs(notKept)));
        }
        if (!excused.isEmpty()) {
            steps.add(new Step("adherence.excused", Map.of("count", count(excused)), refs(excused)));
        }
        return steps;
    }

    /** How often each cause: {@code cause.missed = 2}. */
    private static Map<String, String> causes(List<SettledWindow> notKept) {
        Map<String, Integer> counted = new TreeMap<>();
        for (SettledWindow window : notKept) {
            String cause = window.cause();
            counted.merge("cause." + (cause == null ? "missed" : cause), 1, Integer::sum);
        }
        Map<String, String> values = new TreeMap<>();
        counted.forEach((cause, times) -> values.put(cause, times.toString()));
        values.put("count", count(notKept));
        return values;
    }

    private static String count(List<?> list) {
        return Integer.toString(list.size());
    }

    private static List<FactRef> refs(List<SettledWindow> windows) {
        return windows.stream().map(window -> new FactRef("window", window.id(), window.version())).toList();
    }
}
