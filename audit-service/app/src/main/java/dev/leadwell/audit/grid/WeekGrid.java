package dev.leadwell.audit.grid;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A manager's week (A1).
 *
 * <p>
 * It starts at the first instant not before 00:00 of its first day in the manager's zone and ends where the next one
 * begins. Blocks are 30 elapsed minutes counted from the first instant of each local day: 336 in a usual week, 334 or
 * 338 in that of a one-hour clock change, 335 or 337 where the clock moves by half an hour.
 *
 * @param weekStart the first day
 * @param zone the zone that the week is kept in
 * @param blocks in order of time
 */
public record WeekGrid(LocalDate weekStart, ZoneId zone, Instant start, Instant end, List<Block> blocks) {

    public static final Duration BLOCK = Duration.ofMinutes(30);
    private static final int DAYS = 7;

    public static WeekGrid of(LocalDate weekStart, ZoneId zone) {
        return of(weekStart, zone, zone);
    }

    /** @param next the zone of the week that follows, which decides where this one ends */
    public static WeekGrid of(LocalDate weekStart, ZoneId zone, ZoneId next) {
        Instant start = firstInstant(weekStart, zone);
        Instant end = firstInstant(weekStart.plusDays(DAYS), next);
        List<Block> blocks = new ArrayList<>(340);
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = weekStart.plusDays(day);
            Instant nextDay = firstInstant(date.plusDays(1), zone);
            boolean last = day == DAYS - 1;
            addDay(blocks, date, zone, last || nextDay.isAfter(end) ? end : nextDay);
        }
        return new WeekGrid(weekStart, zone, start, end, List.copyOf(blocks));
    }

    private static void addDay(List<Block> blocks, LocalDate date, ZoneId zone, Instant until) {
        Instant at = firstInstant(date, zone);
        while (at.isBefore(until)) {
            Instant next = at.plus(BLOCK);
            Instant end = next.isAfter(until) ? until : next;
            blocks.add(new Block(blocks.size(), at, end, date, at.atZone(zone).toLocalTime()));
            at = end;
        }
    }

    /** The first instant of a local day, also where the clock skips midnight. */
    private static Instant firstInstant(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first day of the week that holds a day. */
    public static LocalDate weekOf(LocalDate day, DayOfWeek first) {
        return day.with(TemporalAdjusters.previousOrSame(first));
    }

    public LocalDate lastDay() {
        return weekStart.plusDays(DAYS - 1);
    }

    public List<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(weekStart::plusDays).toList();
    }

    public List<Block> blocksOf(LocalDate day) {
        return blocks.stream().filter(block -> block.day().equals(day)).toList();
    }

    /** The block that begins exactly then. */
    public Optional<Block> startingAt(Instant instant) {
        return blocks.stream().filter(block -> block.start().equals(instant)).findFirst();
    }

    /** The blocks that {@code [from, to)} covers by at least half. */
    public List<Block> coveredBy(Instant from, Instant to) {
        return blocks.stream().filter(block -> block.isHalf(block.covered(from, to))).toList();
    }
}
