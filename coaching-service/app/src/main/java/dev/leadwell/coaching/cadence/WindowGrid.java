package dev.leadwell.coaching.cadence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The windows of a series: stretches of whole weeks that touch, counted from the week in which the series began, in
 * both directions.
 *
 * @param anchorWeek first day of that week
 * @param weeks length of a window
 */
public record WindowGrid(LocalDate anchorWeek, int weeks) {

    /** The window that holds the day: anchored on Monday 2 November 2026, a fortnight holds 2 to 15 November. */
    public CadenceWindow holding(LocalDate day) {
        long length = 7L * weeks;
        long index = Math.floorDiv(ChronoUnit.DAYS.between(anchorWeek, day), length);
        LocalDate start = anchorWeek.plusDays(index * length);
        return new CadenceWindow(start, start.plusDays(length));
    }

    public CadenceWindow after(CadenceWindow window) {
        return holding(window.end());
    }

    /** All that touch {@code [from, to)}, in order. */
    public List<CadenceWindow> touching(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? Stream.iterate(holding(from), window -> window.start().isBefore(to), this::after).toList()
                : List.of();
    }

    /** All that lie wholly in {@code [from, to)}, in order. */
    public List<CadenceWindow> within(LocalDate from, LocalDate to) {
        return touching(from, to).stream()
                .filter(window -> !window.start().isBefore(from) && !window.end().isAfter(to)).toList();
    }
}
