package dev.leadwell.audit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeekGridProperties {

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> mondays() {
        return Arbitraries.longs().between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay).map(day -> WeekGrid.weekOf(day, DayOfWeek.MONDAY));
    }

    @Property(tries = 600)
    void blocksLieOneAfterTheOtherFromTheWeeksStartToItsEnd(@ForAll("mondays") LocalDate week,
            @ForAll("zones") ZoneId zone, @ForAll("zones") ZoneId next) { // A1
        List<Block> blocks = WeekGrid.of(week, zone, next).blocks();
        var grid = WeekGrid.of(week, zone, next);
        assertThat(blocks.getFirst().start()).isEqualTo(grid.start());
        assertThat(blocks.getLast().end()).isEqualTo(grid.end());
        for (int n = 1; n < blocks.size(); n++) {
            assertThat(blocks.get(n).start()).isEqualTo(blocks.get(n - 1).end());
            assertThat(blocks.get(n).index()).isEqualTo(n);
        }
        assertThat(blocks).allSatisfy(block -> assertThat(block.length()).isLessThanOrEqualTo(WeekGrid.BLOCK));
    }

    @Property(tries = 300)
    void theNextWeekBeginsWhereThisOneEnds(@ForAll("mondays") LocalDate week, @ForAll("zones") ZoneId zone) { // A1
        assertThat(WeekGrid.of(week, zone).end()).isEqualTo(WeekGrid.of(week.plusWeeks(1), zone).start());
    }
}
