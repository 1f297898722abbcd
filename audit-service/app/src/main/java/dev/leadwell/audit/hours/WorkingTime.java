package dev.leadwell.audit.hours;

import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.grid.WeekGrid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The blocks of a week that lie in working hours.
 *
 * @param starts the first instants of those blocks
 */
public record WorkingTime(Set<Instant> starts) {

    public WorkingTime {
        starts = Set.copyOf(starts);
    }

    /** A block is working time when at least half of it is. */
    public static WorkingTime of(WeekGrid grid, Collection<WorkingDay> days) {
        Set<Instant> starts = new TreeSet<>();
        for (WorkingDay day : days) {
            for (WorkingDay.Span span : day.spans()) {
                Instant from = at(day.date(), span.from(), grid.zone());
                LocalDate endDay = span.to().equals(LocalTime.MIDNIGHT) ? day.date().plusDays(1) : day.date();
                grid.coveredBy(from, at(endDay, span.to(), grid.zone())).stream().map(Block::start)
                        .forEach(starts::add);
            }
        }
        return new WorkingTime(starts);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    public boolean holds(Block block) {
        return starts.contains(block.start());
    }

    public int blocks() {
        return starts.size();
    }
}
