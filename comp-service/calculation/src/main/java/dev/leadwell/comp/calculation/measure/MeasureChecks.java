package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.measure.Measure.AskedWeeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with a definition's settings (M3, M6): nothing that a plan asks for fails in a run. */
public final class MeasureChecks {

    public static final int MOST_MONTHS = 36;
    public static final int MOST_MINIMUM = 1000;
    public static final int MOST_GRACE_DAYS = 365;

    private MeasureChecks() {}

    /** @param firstDay of the tenant's weeks */
    public static List<Finding> of(String component, Measure measure, DayOfWeek firstDay) {
        List<Finding> findings = new ArrayList<>();
        switch (measure) {
            case Measure.Quota quota -> {
            }
            case Measure.Adherence adherence -> common(component, adherence.window(), adherence.minimum(), findings);
            case Measure.RepRetention retention -> {
                common(component, retention.window(), retention.minimum(), findings);
                within("grace-days", "measure.graceDays", component, retention.graceDays(), 0, MOST_GRACE_DAYS,
                        findings);
            }
            case Measure.LeadershipShare share -> {
                common(component, share.window(), share.minimum(), findings);
                listed(component, share, firstDay, findings);
            }
        }
        return findings;
    }

    private static void common(String component, MeasureWindow window, int minimum, List<Finding> findings) {
        if (window.span() == MeasureWindow.Span.TRAILING_MONTHS) {
            within("window-months", "measure.window.months", component, window.months(), 1, MOST_MONTHS, findings);
        }
        within("minimum", "measure.minimum", component, minimum, 1, MOST_MINIMUM, findings);
    }

    private static void within(String code, String field, String component, int value, int least, int most,
            List<Finding> findings) {
        if (value < least || value > most) {
            findings.add(Finding.wrong(code, component, Map.of("value", Integer.toString(value), "least",
                    Integer.toString(least), "most", Integer.toString(most))).at(field));
        }
    }

    private static void listed(String component, Measure.LeadershipShare share, DayOfWeek firstDay,
            List<Finding> findings) {
        if (share.asked() == AskedWeeks.LISTED && share.listed().isEmpty()) {
            findings.add(Finding.wrong("weeks-not-listed", component, Map.of()).at("measure.listedWeeks"));
        }
        for (LocalDate day : beginNoWeek(share, firstDay)) {
            findings.add(Finding.wrong("week-begins-none", component, Map.of("day", day.toString(),
                    "before", day.with(TemporalAdjusters.previous(firstDay)).toString(),
                    "after", day.with(TemporalAdjusters.next(firstDay)).toString())).at("measure.listedWeeks"));
        }
    }

    /** Listed days that would count as weeks that are absent, because no week begins on them. */
    private static List<LocalDate> beginNoWeek(Measure.LeadershipShare share, DayOfWeek firstDay) {
        return share.asked() == AskedWeeks.LISTED
                ? share.listed().stream().filter(day -> day.getDayOfWeek() != firstDay).toList()
                : List.of();
    }

    /** The highest result in percent that there is; null where it has no limit. */
    public static @Nullable Fraction most(Measure measure) {
        return measure instanceof Measure.Quota ? null : Fraction.HUNDRED;
    }
}
