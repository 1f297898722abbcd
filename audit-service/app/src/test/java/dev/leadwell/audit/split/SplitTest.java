package dev.leadwell.audit.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.hours.WorkingDay;
import dev.leadwell.audit.hours.WorkingTime;
import dev.leadwell.kit.code.Coded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

    @ParameterizedTest
    @CsvSource({"40, 40, BALANCED, 50.0", "39, 41, UNDER_LED, 48.7", "79, 80, UNDER_LED, 49.6", "0, 0, NOT_COMPUTABLE,",
            "1, 0, BALANCED, 100.0", "0, 7, UNDER_LED, 0.0"})
    void aWeekIsBalancedFromTheThresholdOnAndNeverShowsAPassThatIsNone(int lead, int manage, Verdict verdict,
            BigDecimal shown) { // A5
        Split split = new Split(lead, manage, 12);
        assertThat(Judgement.of(split, Limits.SHIPPED).verdict()).isEqualTo(verdict);
        assertThat(split.shownPercent().orElse(null)).isEqualTo(shown);
    }

    @Test
    void aThresholdMayHaveDecimalsAndIsComparedExactly() { // A5
        Limits third = new Limits(new BigDecimal("33.34"), null, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Judgement.of(new Split(1, 2, 0), third).verdict()).isEqualTo(Verdict.UNDER_LED);
        Limits lower = new Limits(new BigDecimal("33.33"), null, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Judgement.of(new Split(1, 2, 0), lower).verdict()).isEqualTo(Verdict.BALANCED);
    }

    @Test
    void beyondAnUpperLimitAWeekIsUnderManaged() { // A10
        Limits both = new Limits(BigDecimal.valueOf(50), BigDecimal.valueOf(80), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Judgement.of(new Split(80, 20, 0), both).verdict()).isEqualTo(Verdict.BALANCED);
        assertThat(Judgement.of(new Split(81, 20, 0), both).verdict()).isEqualTo(Verdict.UNDER_MANAGED);
    }

    @ParameterizedTest
    @CsvSource({"64, 0, true", "63, 0, false", "52, 12, true", "52, 13, true", "51, 13, false", "0, 80, false"})
    void belowTheMinimumOfRecordedTimeAWeekIsIncompleteAndBreaksCountUpToALimit(int counted, int excluded,
            boolean enough) { // A5: of 80 blocks 64 are needed, breaks count for at most 12
        assertThat(new Recorded(80, counted, excluded).isEnough(Limits.SHIPPED)).isEqualTo(enough);
    }

    @Test
    void incompleteComesBeforeEverythingElse() { // A5
        Judgement judgement = Judgement.of(new Split(0, 0, 0), new Recorded(80, 0, 0), Limits.SHIPPED);
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judgement.reason()).isEqualTo(new Shortfall(Shortfall.Code.TOO_LITTLE_RECORDED, 0, 64));
        assertThat(Judgement.of(new Split(0, 0, 0), new Recorded(0, 0, 0), Limits.SHIPPED).verdict())
                .as("a week that is all leave").isEqualTo(Verdict.NOT_COMPUTABLE);
    }

    @Test
    void leaveCountsNeitherInTheHoursNorAsRecorded() { // A5
        WeekGrid grid = WeekGrid.of(LocalDate.of(2026, 11, 16), ZoneId.of("Europe/Rome"));
        List<WorkingDay> days = new ArrayList<>();
        for (LocalDate date : grid.days().subList(0, 5)) {
            days.add(new WorkingDay(date, List.of(new WorkingDay.Span(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                    new WorkingDay.Span(LocalTime.of(14, 0), LocalTime.of(18, 0)))));
        }
        days.set(4, days.get(4).off());
        days.set(3, days.get(3).morningOnly());
        WorkingTime hours = WorkingTime.of(grid, days);
        assertThat(hours.blocks()).isEqualTo(48 + 8);
        Map<Block, Category> painted = new LinkedHashMap<>();
        grid.blocks().stream().filter(hours::holds).limit(10).forEach(block -> painted.put(block, Category.LEAVE));
        grid.blocks().stream().filter(hours::holds).skip(10).limit(5).forEach(b -> painted.put(b, Category.BREAK));
        painted.put(grid.blocks().getFirst(), Category.VISION);
        assertThat(Recorded.of(hours, painted)).as("leave painted by hand and work at night do not count")
                .isEqualTo(new Recorded(56, 0, 5));
    }

    @ParameterizedTest
    @CsvSource({"22, 33, 11", "40, 40, 0", "39, 41, 2", "0, 1, 1", "0, 0, 1"})
    void tellsHowManyMoreLeadershipBlocksWouldBalance(int lead, int manage, int missing) {
        assertThat(new Split(lead, manage, 0).missingTo(BigDecimal.valueOf(50))).hasValue(missing);
    }

    @Test
    void theShippedCategoriesStandInTheirBuckets() { // A4
        assertThat(Category.values()).hasSize(19);
        assertThat(Coded.of(Category.class, "deal-rescue").bucket()).isEqualTo(Bucket.MANAGEMENT);
        assertThat(Coded.of(Category.class, "one-on-one-coaching").bucket()).isEqualTo(Bucket.LEADERSHIP);
        assertThat(Coded.of(Category.class, "own-training").bucket()).isEqualTo(Bucket.EXCLUDED);
    }
}
