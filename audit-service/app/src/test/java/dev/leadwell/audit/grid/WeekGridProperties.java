package dev.leadwell.audit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** In each zone that Java knows, in weeks by chance, the same ones each time. */
class WeekGridProperties {

    private static final List<ZoneId> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(ZoneId::of)
            .toList();
    private final SplittableRandom chance = new SplittableRandom(1);

    private LocalDate monday() {
        long day = chance.nextLong(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay());
        return WeekGrid.weekOf(LocalDate.ofEpochDay(day), DayOfWeek.MONDAY);
    }

    @Test
    void blocksLieOneAfterTheOtherFromTheWeeksStartToItsEnd() { // A1
        for (ZoneId zone : ZONES) {
            var grid = WeekGrid.of(monday(), zone, ZONES.get(chance.nextInt(ZONES.size())));
            List<Block> blocks = grid.blocks();
            assertThat(blocks.getFirst().start()).as("%s", grid).isEqualTo(grid.start());
            assertThat(blocks.getLast().end()).as("%s", grid).isEqualTo(grid.end());
            for (int n = 1; n < blocks.size(); n++) {
                assertThat(blocks.get(n).start()).as("%s, block %s", grid, n).isEqualTo(blocks.get(n - 1).end());
                assertThat(blocks.get(n).index()).isEqualTo(n);
                assertThat(blocks.get(n).length()).isLessThanOrEqualTo(WeekGrid.BLOCK);
            }
        }
    }

    @Test
    void theNextWeekBeginsWhereThisOneEnds() { // A1
        for (ZoneId zone : ZONES) {
            LocalDate week = monday();
            assertThat(WeekGrid.of(week, zone).end()).as("%s in %s", week, zone)
                    .isEqualTo(WeekGrid.of(week.plusWeeks(1), zone).start());
        }
    }
}
