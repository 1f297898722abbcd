package dev.leadwell.comp.calculation.measure.leadershipshare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.AuditedWeek;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare.AskedWeeks;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LeadershipShareTest { // A5, A6, M6

    private static final DateRange SEPTEMBER = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));

    @Test
    void theShareIsASumOfBlocksNotAMeanOfPercentages() {
        Measured result = share(AskedWeeks.SUBMITTED, false, week("2026-09-07", 10, 0, 0), week("2026-09-14", 30, 0,
                60));
        assertThat(result.percent()).isEqualTo(Fraction.of(40));
    }

    @Test
    void incompleteWeeksAreNotCounted() {
        var incomplete = new AuditedWeek("x", 1, LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 20), false, 0, 0,
                80, false, null);
        assertThat(share(AskedWeeks.SUBMITTED, false, week("2026-09-07", 40, 0, 40), incomplete).percent())
                .isEqualTo(Fraction.of(50));
    }

    @Test
    void aWeekBelongsToThePeriodThatHoldsItsLastDay() {
        Measured result = share(AskedWeeks.SUBMITTED, false, week("2026-08-31", 1, 0, 0), week("2026-08-24", 0, 0, 9),
                week("2026-09-28", 0, 0, 9));
        assertThat(result.denominator()).isEqualTo(Fraction.ONE);
    }

    @Test
    void anOwedWeekThatIsAbsentCountsAsNotAttainedAndIsNamed() {
        Measured result = share(AskedWeeks.EVERY, false, week("2026-08-31", 40, 0, 40), week("2026-09-07", 40, 0,
                40), week("2026-09-14", 40, 0, 40));
        assertThat(result.percent()).isEqualTo(Fraction.of(75, 2));
        assertThat(result.steps()).filteredOn(step -> step.key().equals("share.absent")).singleElement()
                .satisfies(step -> assertThat(step.values()).containsEntry("weeks", "2026-09-21"));
    }

    @Test
    void withNoneOfTheWeeksAskedForTheShareIsZeroNotUncomputable() {
        Measured result = share(AskedWeeks.EVERY, false);
        assertThat(result.computable()).isTrue();
        assertThat(result.percent()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void withNothingAskedForAndNothingSubmittedItIsNotComputable() {
        assertThat(share(AskedWeeks.SUBMITTED, false).reason()).isEqualTo("nothing-to-measure");
    }

    @Test
    void onlyBackedBlocksCountWhereThePlanSaysSo() { // A8
        assertThat(share(AskedWeeks.SUBMITTED, true, week("2026-09-07", 40, 20, 40)).percent())
                .isEqualTo(Fraction.of(25));
    }

    @Test
    void beyondTheUpperLimitPayDoesNotRise() { // A10
        var limited = new AuditedWeek("x", 1, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13), true, 90, 0, 10,
                false, new BigDecimal("80"));
        var result = share(AskedWeeks.SUBMITTED, false, limited);
        assertThat(result.percent()).isEqualTo(Fraction.of(80));
        assertThat(result.steps()).filteredOn(step -> step.key().equals("share.upper-limit")).singleElement()
                .satisfies(step -> assertThat(step.values()).containsEntry("most", "80"));
        assertThat(share(AskedWeeks.SUBMITTED, false, limited, week("2026-09-14", 0, 0, 100)).percent())
                .as("the aim is balance over the window, not in each week").isEqualTo(Fraction.of(45));
        assertThat(share(AskedWeeks.EVERY, false, limited).percent()).isEqualTo(Fraction.of(20));
    }

    @Test
    void onlyTheWeeksListedBeforehandCount() {
        var definition = new LeadershipShare(MeasureWindow.OF_THE_PERIOD, AskedWeeks.LISTED,
                new TreeSet<>(List.of(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 2))), false, 1);
        assertThat(LeadershipShareCalculation.of(definition, SEPTEMBER, DayOfWeek.MONDAY,
                List.of(week("2026-09-07", 50, 0, 50), week("2026-09-14", 0, 0, 80))).percent())
                .isEqualTo(Fraction.of(50));
    }

    private static Measured share(AskedWeeks asked, boolean backed, AuditedWeek... weeks) {
        return LeadershipShareCalculation.of(new LeadershipShare(MeasureWindow.OF_THE_PERIOD, asked,
                new TreeSet<>(), backed, 1), SEPTEMBER, DayOfWeek.MONDAY, List.of(weeks));
    }

    static AuditedWeek week(String start, int leadership, int backed, int management) {
        LocalDate first = LocalDate.parse(start);
        return new AuditedWeek("week-" + start, 1, first, first.plusDays(6), true, leadership, backed, management,
                false, null);
    }
}
