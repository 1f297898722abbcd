package dev.leadwell.comp.calculation.measure.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import dev.leadwell.comp.calculation.fact.SettledWindow.Outcome;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdherenceTest { // C3

    private static final DateRange Q3 = new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1));

    @Test
    void adherenceIsKeptOverDueLessExcused() {
        Measured result = adherence(false, window("a", "2026-07-20", Outcome.KEPT), window("b", "2026-07-20",
                Outcome.NOT_KEPT), window("c", "2026-07-20", Outcome.EXCUSED),
                window("d", "2026-07-20",
                        Outcome.WITHDRAWN));
        assertThat(result.percent()).isEqualTo(Fraction.of(50));
        assertThat(result.denominator()).isEqualTo(Fraction.of(2));
    }

    @Test
    void aWindowBelongsToThePeriodInWhichItsLastDayLies() {
        Measured result = adherence(false, window("a", "2026-07-01", Outcome.KEPT), window("b", "2026-07-02",
                Outcome.KEPT), window("c", "2026-10-01", Outcome.KEPT), window("d", "2026-10-02", Outcome.KEPT));
        assertThat(result.denominator()).isEqualTo(Fraction.of(2));
    }

    @Test
    void aMakeUpCountsOnlyWhereThePlanSaysSo() {
        var madeUp = new SettledWindow("a", 2, "rep", "development", LocalDate.of(2026, 7, 6),
                LocalDate.of(2026, 7, 20), Outcome.NOT_KEPT, "missed", null, null, "session", false);
        assertThat(adherence(false, madeUp).percent()).isEqualTo(Fraction.ZERO);
        assertThat(adherence(true, madeUp).percent()).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void everythingExcusedIsNotComputable() { // G4
        assertThat(adherence(false, window("a", "2026-07-20", Outcome.EXCUSED)).reason())
                .isEqualTo("nothing-to-measure");
    }

    @Test
    void theOtherKindOfSessionIsNotCounted() {
        var pipeline = new SettledWindow("p", 1, "rep", "pipeline-review", LocalDate.of(2026, 7, 6),
                LocalDate.of(2026, 7, 13), Outcome.KEPT, null, null, null, null, false);
        assertThat(adherence(false, pipeline).computable()).isFalse();
    }

    private static Measured adherence(boolean makeUps, SettledWindow... windows) {
        return AdherenceCalculation.of(new Adherence("development", MeasureWindow.OF_THE_PERIOD, makeUps, 1),
                Q3, List.of(windows));
    }

    static SettledWindow window(String id, String end, Outcome outcome) {
        @Nullable
        String cause = outcome == Outcome.NOT_KEPT ? "missed" : null;
        return new SettledWindow(id, 1, "rep", "development", LocalDate.parse(end).minusDays(14),
                LocalDate.parse(end), outcome, cause, null, null, null, false);
    }
}
