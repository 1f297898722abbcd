package dev.leadwell.comp.calculation.measure.leadershipshare;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.measure.MeasureChecks;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare.AskedWeeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with the weeks that are asked for. */
final class LeadershipShareChecks {

    private static final String LISTED_WEEKS = "measure.listedWeeks";

    private LeadershipShareChecks() {}

    static List<Finding> of(String component, LeadershipShare share, DayOfWeek firstDay) {
        List<Finding> findings = new ArrayList<>(MeasureChecks.common(component, share.window(), share.minimum()));
        if (share.asked() == AskedWeeks.LISTED && share.listed().isEmpty()) {
            findings.add(Finding.wrong("weeks-not-listed", component, Map.of()).at(LISTED_WEEKS));
        }
        for (LocalDate day : beginNoWeek(share, firstDay)) {
            findings.add(Finding.wrong("week-begins-none", component, Map.of("day", day.toString(),
                    "before", day.with(TemporalAdjusters.previous(firstDay)).toString(),
                    "after", day.with(TemporalAdjusters.next(firstDay)).toString())).at(LISTED_WEEKS));
        }
        return findings;
    }

    /** Listed days that would count as weeks that are absent, because no week begins on them. */
    private static List<LocalDate> beginNoWeek(LeadershipShare share, DayOfWeek firstDay) {
        return share.asked() == AskedWeeks.LISTED
                ? share.listed().stream().filter(day -> day.getDayOfWeek() != firstDay).toList()
                : List.of();
    }
}
