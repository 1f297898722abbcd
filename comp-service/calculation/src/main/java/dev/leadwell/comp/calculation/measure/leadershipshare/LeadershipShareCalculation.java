package dev.leadwell.comp.calculation.measure.leadershipshare;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare.AskedWeeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Leadership share = {@code Σ leadership ÷ Σ (leadership + management)} blocks of submitted, complete weeks (A5, A6): a
 * sum of blocks, never a mean of percentages. A week belongs to the period that holds its last day.
 *
 * <p>
 * Leadership counts up to the weeks' upper limits, {@code Σ limit × (leadership + management) ÷ 100} blocks (A10): the
 * aim is balance, and pay does not rise beyond. With one limit in all weeks that is the limit itself; a week without one
 * is limited by its blocks.
 *
 * <p>
 * A week that was asked for and is absent at the cut-off counts as not attained (M6): as one with as many blocks as the
 * mean of the others, none of them Leadership, so that {@code n} of {@code N} weeks give
 * {@code Σ leadership × n ÷ (Σ (leadership + management) × N)}. With none at all it is 0.
 */
final class LeadershipShareCalculation {

    private LeadershipShareCalculation() {}

    static Measured of(LeadershipShare definition, DateRange period, DayOfWeek firstDay,
            List<AuditedWeek> facts) {
        DateRange days = definition.window().over(period);
        SortedSet<LocalDate> asked = asked(definition, days, firstDay);
        boolean owed = definition.asked() != AskedWeeks.SUBMITTED;
        List<AuditedWeek> inWindow = facts.stream().sorted().filter(week -> days.contains(week.lastDay()))
                .filter(week -> !owed || asked.contains(week.start())).toList();
        List<AuditedWeek> counted = inWindow.stream().filter(AuditedWeek::complete).toList();
        counted.forEach(week -> asked.remove(week.start()));
        ToIntFunction<AuditedWeek> leads = definition.backedOnly()
                ? AuditedWeek::backedLeadershipBlocks
                : AuditedWeek::leadershipBlocks;
        Fraction leadership = sum(counted, leads);
        Fraction all = sum(counted, AuditedWeek::countedBlocks);
        Fraction most = counted.stream().map(LeadershipShareCalculation::most).reduce(Fraction.ZERO, Fraction::plus);
        List<Step> steps = steps(definition, days, inWindow, counted, asked, leadership, all);
        if (most.isBelow(leadership)) {
            steps.add(Step.of("share.upper-limit", Map.of("most", most.toString(), "all", all.toString())));
        }
        return result(definition, counted.size(), asked.size(), most.isBelow(leadership) ? most : leadership, all,
                steps);
    }

    private static Measured result(LeadershipShare definition, int there, int absent, Fraction leadership,
            Fraction all, List<Step> steps) {
        Fraction size = Fraction.of(there + (long) absent);
        if (absent == 0) {
            return Measured.of(leadership, all, size, definition.minimum(), steps);
        }
        boolean nothing = all.signum() == 0;
        return Measured.of(nothing ? Fraction.ZERO : leadership.times(Fraction.of(there)),
                nothing ? size : all.times(size), size, definition.minimum(), steps);
    }

    private static SortedSet<LocalDate> asked(LeadershipShare definition, DateRange days, DayOfWeek firstDay) {
        return switch (definition.asked()) {
            case SUBMITTED -> new TreeSet<>();
            case LISTED -> definition.listed().stream().filter(start -> days.contains(start.plusDays(6)))
                    .collect(Collectors.toCollection(TreeSet::new));
            case EVERY -> days.from().minusDays(6)
                    .datesUntil(days.to().minusDays(6))
                    .filter(day -> day.getDayOfWeek() == firstDay)
                    .collect(Collectors.toCollection(TreeSet::new));
        };
    }

    private static Fraction sum(List<AuditedWeek> weeks, ToIntFunction<AuditedWeek> blocks) {
        return Fraction.of(weeks.stream().mapToLong(blocks::applyAsInt).sum());
    }

    private static Fraction most(AuditedWeek week) {
        Fraction blocks = Fraction.of(week.countedBlocks());
        return week.upperLimit() == null
                ? blocks
                : Fraction.of(week.upperLimit()).times(blocks).dividedBy(Fraction.HUNDRED);
    }

    private static List<Step> steps(LeadershipShare definition, DateRange days, List<AuditedWeek> inWindow,
            List<AuditedWeek> counted, SortedSet<LocalDate> absent, Fraction leadership, Fraction all) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("share.weeks", Map.of("count", Integer.toString(counted.size()),
                "from", days.from().toString(), "lastDay", days.lastDay().toString(),
                "opening", Long.toString(counted.stream().filter(AuditedWeek::openingFact).count())), refs(counted)));
        steps.add(Step.of(definition.backedOnly() ? "share.backed-blocks" : "share.blocks",
                Map.of("leadership", leadership.toString(), "all", all.toString())));
        List<AuditedWeek> incomplete = inWindow.stream().filter(week -> !week.complete()).toList();
        if (!incomplete.isEmpty()) {
            steps.add(new Step("share.incomplete", Map.of("count", Integer.toString(incomplete.size())),
                    refs(incomplete)));
        }
        if (!absent.isEmpty()) {
            steps.add(Step.of("share.absent", Map.of("count", Integer.toString(absent.size()), "weeks",
                    absent.stream().map(LocalDate::toString).collect(Collectors.joining(" ")))));
        }
        return steps;
    }

    private static List<FactRef> refs(List<AuditedWeek> weeks) {
        return weeks.stream().map(week -> new FactRef("week", week.id(), week.version())).toList();
    }
}
