package dev.leadwell.audit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekGridTest {

    @ParameterizedTest
    @CsvSource({"2026-11-16, Europe/Rome, 336", "2026-03-23, Europe/Rome, 334", "2026-10-19, Europe/Rome, 338",
            "2026-09-28, Australia/Lord_Howe, 335", "2026-03-30, Australia/Lord_Howe, 337",
            "2026-11-16, Asia/Kathmandu, 336"})
    void aWeekHasTheBlocksThatItsLocalTimeHas(LocalDate start, ZoneId zone, int blocks) { // A1
        assertThat(WeekGrid.of(start, zone).blocks()).hasSize(blocks);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 46", "2026-10-25, 50", "2026-10-26, 48"})
    void aLocalDayInRomeHas46Or50BlocksWhenTheClockChanges(LocalDate day, int blocks) { // A1
        LocalDate monday = WeekGrid.weekOf(day, java.time.DayOfWeek.MONDAY);
        assertThat(WeekGrid.of(monday, ZoneId.of("Europe/Rome")).blocksOf(day)).hasSize(blocks);
    }

    @Test
    void nineInKathmanduIsABlocksStart() { // A1
        WeekGrid grid = WeekGrid.of(LocalDate.of(2026, 11, 16), ZoneId.of("Asia/Kathmandu"));
        assertThat(grid.blocks()).anySatisfy(block -> {
            assertThat(block.label()).isEqualTo(LocalTime.of(9, 0));
            assertThat(block.start().toString()).endsWith("03:15:00Z");
        });
    }

    @Test
    void aWeekBeginsAtTheFirstInstantWhereTheClockSkipsMidnight() {
        WeekGrid grid = WeekGrid.of(LocalDate.of(2018, 11, 4), ZoneId.of("America/Sao_Paulo"));
        assertThat(grid.blocks().getFirst().label()).isEqualTo(LocalTime.of(1, 0));
        assertThat(grid.blocks()).hasSize(334);
    }

    @Test
    void aWeekEndsWhereTheNextBeginsEachInItsOwnZone() {
        WeekGrid grid = WeekGrid.of(LocalDate.of(2026, 11, 16), ZoneId.of("Europe/Rome"),
                ZoneId.of("America/New_York"));
        assertThat(grid.blocks()).hasSize(336 + 12);
        assertThat(grid.end()).isEqualTo(
                WeekGrid.of(LocalDate.of(2026, 11, 23), ZoneId.of("America/New_York")).start());
        assertThat(WeekGrid.of(LocalDate.of(2026, 11, 16), ZoneId.of("Europe/Rome"), ZoneId.of("Asia/Tokyo")).blocks())
                .hasSize(336 - 16);
    }

    @Test
    void touchingAndUnderHalfCoverNoBlock() { // A3
        WeekGrid grid = WeekGrid.of(LocalDate.of(2026, 11, 16), ZoneId.of("UTC"));
        var nine = grid.start().plus(Duration.ofHours(9));
        assertThat(grid.coveredBy(nine, nine.plus(Duration.ofMinutes(45)))).hasSize(2);
        assertThat(grid.coveredBy(nine, nine.plus(Duration.ofMinutes(44)))).hasSize(1);
        assertThat(grid.coveredBy(nine.plus(Duration.ofMinutes(20)), nine.plus(Duration.ofMinutes(40)))).isEmpty();
    }
}
