package dev.leadwell.audit.result.console;

import dev.leadwell.audit.result.WeekResult;
import dev.leadwell.audit.split.Split;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** The shade of a week in the heat map: l1 to l4 from the threshold up, m1 to m4 from it down. */
public record Heat(BigDecimal threshold) {

    private static final int DARKEST = 4;
    private static final int PERCENT_A_SHADE = 6;

    public String shade(Optional<WeekResult> week) {
        return week.filter(result -> result.judgement().verdict().counts())
                .flatMap(result -> result.split().shownPercent().map(percent -> {
                    boolean over = result.split().reaches(result.limits().threshold());
                    int steps = percent.subtract(threshold).abs().intValue() / PERCENT_A_SHADE + 1;
                    return (over ? "l" : "m") + Math.min(steps, DARKEST);
                })).orElse("none");
    }

    /** The week's number by ISO 8601. */
    public int number(LocalDate week) {
        return week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public String figure(Optional<WeekResult> week) {
        return week.filter(result -> result.judgement().verdict().counts()).map(result -> figure(result.split()))
                .orElse("·");
    }

    /** Whole percent, floored; a dot where there is none. */
    public String figure(Split split) {
        return split.shownPercent().map(percent -> Integer.toString(percent.intValue())).orElse("·");
    }
}
