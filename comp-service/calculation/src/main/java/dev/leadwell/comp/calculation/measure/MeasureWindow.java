package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.DateRange;
import java.time.LocalDate;

/**
 * The days that a measure looks at, ending with the period's.
 *
 * @param months only read for trailing months
 */
public record MeasureWindow(Span span, int months) {

    /** How far back. */
    public enum Span {
        PERIOD,
        YEAR_TO_DATE,
        TRAILING_MONTHS
    }

    public static final MeasureWindow OF_THE_PERIOD = new MeasureWindow(Span.PERIOD, 0);

    public static MeasureWindow trailingMonths(int months) {
        return new MeasureWindow(Span.TRAILING_MONTHS, months);
    }

    /** Year to date begins on 1 January of the year of the period's last day. */
    public DateRange over(DateRange period) {
        LocalDate end = period.to();
        return switch (span) {
            case PERIOD -> period;
            case YEAR_TO_DATE -> new DateRange(period.lastDay().withDayOfYear(1), end);
            case TRAILING_MONTHS -> new DateRange(end.minusMonths(months), end);
        };
    }
}
