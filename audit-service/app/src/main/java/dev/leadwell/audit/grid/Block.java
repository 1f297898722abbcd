package dev.leadwell.audit.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One place of the grid, {@code [start, end)}.
 *
 * @param index place in the week, from 0
 * @param day the local day that it belongs to
 * @param label the wall clock at its start; two blocks of one day share it when the clock goes back
 */
public record Block(int index, Instant start, Instant end, LocalDate day, LocalTime label) {

    public Duration length() {
        return Duration.between(start, end);
    }

    /** How much of {@code [from, to)} lies in this block; zero where they only touch. */
    public Duration covered(Instant from, Instant to) {
        Instant first = from.isAfter(start) ? from : start;
        Instant last = to.isBefore(end) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    /** Whether that much time is at least half of the block. */
    public boolean isHalf(Duration covered) {
        return covered.multipliedBy(2).compareTo(length()) >= 0;
    }
}
