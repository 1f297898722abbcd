package dev.leadwell.comp.calculation.measure.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.Rep;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.measure.retention.Retention.Attribution;
import dev.leadwell.comp.calculation.measure.retention.Retention.Exclusion;
import dev.leadwell.comp.calculation.measure.retention.Retention.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTest { // P5, M7

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    @Test
    void fiftyAtTheStartTenLeaveTenJoinIs80PercentNot100() {
        List<Rep> people = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            people.add(rep("stays" + index, spell("2020-01-01", null)));
        }
        for (int index = 0; index < 10; index++) {
            people.add(rep("goes" + index, spell("2020-01-01", "2026-05-01")));
            people.add(rep("joins" + index, spell("2026-05-01", null)));
        }
        assertThat(cohort(people).percent()).isEqualTo(Fraction.of(80));
    }

    @Test
    void aGapIsALeavingTouchingSpellsAreNot() {
        var gap = rep("a", spell("2020-01-01", "2026-05-01"), spell("2026-05-02", null));
        var touching = rep("b", spell("2020-01-01", "2026-05-01"), spell("2026-05-01", null));
        assertThat(cohort(List.of(gap, touching)).percent()).isEqualTo(Fraction.of(50));
    }

    @Test
    void anExcludedLeaverIsOutOfBothSidesAndShownWithoutTheReason() {
        var dismissed = rep("a", new Rep.Spell(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 1), "death", null));
        var stays = rep("b", spell("2020-01-01", null));
        var result = RetentionCalculation.ofAll(
                definition(Method.COHORT, Attribution.BY_DAY, 0, Set.of(Exclusion.DEATH)), YEAR,
                List.of(dismissed, stays));
        assertThat(result.percent()).isEqualTo(Fraction.HUNDRED);
        assertThat(result.steps()).filteredOn(step -> step.key().equals("retention.excluded")).singleElement()
                .satisfies(step -> assertThat(step.facts()).isEmpty());
    }

    @Test
    void averageHeadcountRetentionIsShownAsItComesOutNegativeToo() {
        var comesAndGoes = rep("a", spell("2026-01-01", "2026-01-15"), spell("2026-02-02", "2026-02-20"));
        var result = RetentionCalculation.ofAll(definition(Method.AVERAGE_HEADCOUNT, Attribution.BY_DAY, 0, Set.of()),
                YEAR,
                List.of(comesAndGoes));
        assertThat(result.percent()).isEqualTo(Fraction.of(-2300));
    }

    @Test
    void byDayTheManagersSharesAddUpToTheWhole() {
        var moved = new Rep("a", 1, List.of(spell("2020-01-01", null)), List.of(
                new Rep.Report(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 4, 1), "m"),
                new Rep.Report(LocalDate.of(2026, 4, 1), null, "n")));
        var byM = ofManager("m", Attribution.BY_DAY, 0, moved);
        var byN = ofManager("n", Attribution.BY_DAY, 0, moved);
        assertThat(byM.denominator()).isEqualTo(Fraction.of(90, 365));
        assertThat(byM.denominator().plus(byN.denominator())).isEqualTo(Fraction.ONE);
    }

    @Test
    void duringATakeoverGraceALeaverStillCountsForTheEarlierManager() {
        var left = new Rep("a", 1, List.of(spell("2020-01-01", "2026-04-20")), List.of(
                new Rep.Report(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 4, 1), "m"),
                new Rep.Report(LocalDate.of(2026, 4, 1), null, "n")));
        assertThat(ofManager("m", Attribution.AT_START, 30, left).denominator()).isEqualTo(Fraction.ONE);
        assertThat(ofManager("n", Attribution.AT_START, 30, left).denominator()).isEqualTo(Fraction.ZERO);
        assertThat(ofManager("m", Attribution.AT_START, 19, left).denominator()).isEqualTo(Fraction.ZERO);
        assertThat(ofManager("n", Attribution.AT_START, 19, left).denominator()).isEqualTo(Fraction.ONE);
    }

    @Test
    void belowTheMinimumItIsNotComputable() {
        var alone = rep("a", spell("2020-01-01", null));
        var definition = new Retention(Method.COHORT, Attribution.BY_DAY, MeasureWindow.OF_THE_PERIOD,
                Set.of(), 0, 2);
        assertThat(RetentionCalculation.ofAll(definition, YEAR, List.of(alone)).reason()).isEqualTo("below-minimum");
        assertThat(RetentionCalculation.ofAll(definition, YEAR, List.of()).reason()).isEqualTo("nothing-to-measure");
    }

    private static Measured ofManager(String manager, Attribution attribution, int grace, Rep rep) {
        return RetentionCalculation.ofManager(definition(Method.COHORT, attribution, grace, Set.of()), YEAR,
                List.of(rep),
                manager);
    }

    private static Measured cohort(List<Rep> people) {
        return RetentionCalculation.ofAll(definition(Method.COHORT, Attribution.BY_DAY, 0, Set.of()), YEAR, people);
    }

    private static Retention definition(Method method, Attribution attribution, int grace,
            Set<Exclusion> exclusions) {
        return new Retention(method, attribution, MeasureWindow.OF_THE_PERIOD, exclusions, grace, 1);
    }

    private static Rep rep(String id, Rep.Spell... spells) {
        return new Rep(id, 1, List.of(spells), List.of());
    }

    private static Rep.Spell spell(String from, @Nullable String to) {
        return new Rep.Spell(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null, null);
    }
}
