package dev.leadwell.coaching.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowGridGoldenTest {

    // C3: the tenant's week; a fortnight from the week in which the series began
    @ParameterizedTest
    @CsvSource({
            "2026-11-02, 1, 2026-11-18, 2026-11-16, 2026-11-23",
            "2026-11-02, 2, 2026-11-15, 2026-11-02, 2026-11-16",
            "2026-11-02, 2, 2026-11-16, 2026-11-16, 2026-11-30",
            "2026-11-09, 2, 2026-11-16, 2026-11-09, 2026-11-23",
            "2026-11-02, 2, 2026-11-01, 2026-10-19, 2026-11-02",
            "2026-11-01, 1, 2026-11-07, 2026-11-01, 2026-11-08",
            "2020-12-28, 2, 2021-01-11, 2021-01-11, 2021-01-25"
    })
    void aWindowIsTheWeekOrTheFortnightThatHoldsTheDay(LocalDate anchor, int weeks, LocalDate day, LocalDate start,
            LocalDate end) {
        assertThat(new WindowGrid(anchor, weeks).holding(day)).isEqualTo(new CadenceWindow(start, end));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04, 2026-12-14, 2", "2026-11-02, 2026-11-30, 2", "2026-11-02, 2026-11-15, 0"})
    void windowsWithinAStretchLieWhollyInIt(LocalDate from, LocalDate to, int fortnights) {
        assertThat(new WindowGrid(LocalDate.of(2026, 11, 2), 2).within(from, to)).hasSize(fortnights);
    }
}
