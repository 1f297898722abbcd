package dev.leadwell.comp.calculation.measure.leadershipshare;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.fact.FactKind;
import dev.leadwell.comp.calculation.measure.FactsAtHand;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.measure.Reads;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Leadership ÷ (leadership + management) blocks (A5) over submitted, complete weeks.
 *
 * @param listed the first days of the weeks that are asked for, where they are listed
 * @param backedOnly counts only Leadership blocks with a session or an event with own reports behind them
 * @param minimum the least number of weeks that is computed
 */
public record LeadershipShare(MeasureWindow window, AskedWeeks asked, SortedSet<LocalDate> listed, boolean backedOnly,
        int minimum) implements Measure {

    public static final String NAME = "leadership-share";

    /** Which weeks the payee owes. */
    public enum AskedWeeks {
        SUBMITTED,
        EVERY,
        LISTED
    }

    public LeadershipShare {
        listed = Collections.unmodifiableSortedSet(new TreeSet<>(listed));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reads reads() {
        return Reads.of(window, FactKind.WEEK);
    }

    @Override
    public Measured measured(FactsAtHand facts) {
        return LeadershipShareCalculation.of(this, facts.period(), facts.firstDayOfWeek(), facts.weeks());
    }

    @Override
    public List<Finding> checks(String component, DayOfWeek firstDay) {
        return LeadershipShareChecks.of(component, this, firstDay);
    }

    @Override
    public List<Finding> checksAsLeadership(String component) {
        return backedOnly ? List.of() : List.of(Finding.doubtful("own-word", component, Map.of()));
    }
}
