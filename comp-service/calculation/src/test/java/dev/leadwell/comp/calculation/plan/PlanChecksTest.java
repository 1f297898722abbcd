package dev.leadwell.comp.calculation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Finding.Severity;
import dev.leadwell.comp.calculation.curve.Band;
import dev.leadwell.comp.calculation.curve.Curve;
import dev.leadwell.comp.calculation.curve.LinearCurve;
import dev.leadwell.comp.calculation.curve.MarginalCurve;
import dev.leadwell.comp.calculation.curve.Point;
import dev.leadwell.comp.calculation.curve.StepCurve;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.measure.MeasureWindow;
import dev.leadwell.comp.calculation.measure.adherence.Adherence;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare;
import dev.leadwell.comp.calculation.measure.leadershipshare.LeadershipShare.AskedWeeks;
import dev.leadwell.comp.calculation.measure.quota.Quota;
import dev.leadwell.comp.calculation.measure.retention.Retention;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.plan.Component.WhenNotComputable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanChecksTest { // M1

    private static final Curve PLAIN = line(0, 0, 100, 100);

    @Test
    void weightsTotalExactly100() {
        assertThat(codes(Severity.WRONG, quota("50"), adherence("49.9999"))).containsExactly("weights-total");
        assertThat(codes(Severity.GOOD, quota("33.3333"), adherence("66.6667"))).contains("weights-total");
    }

    @Test
    void aPlanThatPaysOnQuotaAloneIsNamed() {
        assertThat(codes(Severity.DOUBTFUL, quota("100"))).containsExactly("quota-alone");
        assertThat(codes(Severity.DOUBTFUL, quota("50"), adherence("50"))).isEmpty();
    }

    @Test
    void moreThanFourObjectivesAreNamed() {
        var components = new ArrayList<Component>();
        for (int index = 0; index < 5; index++) {
            components.add(component("c" + index, "20", Purpose.LEADERSHIP, new Adherence("development",
                    MeasureWindow.OF_THE_PERIOD, false, 1), PLAIN, WhenNotComputable.SPREAD));
        }
        assertThat(codes(Severity.DOUBTFUL, components.toArray(Component[]::new))).contains("many-objectives");
    }

    @Test
    void aLeadershipObjectiveDoesNotDependOnQuota() {
        assertThat(codes(Severity.WRONG, component("q", "100", Purpose.LEADERSHIP, new Quota("revenue"),
                PLAIN, null))).containsExactly("leadership-on-quota");
    }

    @Test
    void adherenceOfPipelineReviewsIsManagement() { // M3
        assertThat(codes(Severity.WRONG, component("p", "100", Purpose.LEADERSHIP, new Adherence(
                "pipeline-review", MeasureWindow.OF_THE_PERIOD, false, 1), PLAIN, WhenNotComputable.SPREAD)))
                .containsExactly("pipeline-is-management");
    }

    @Test
    void thePayeesOwnWordWithoutAGuardIsNamed() {
        assertThat(codes(Severity.DOUBTFUL, component("s", "100", Purpose.LEADERSHIP, new LeadershipShare(
                MeasureWindow.OF_THE_PERIOD, AskedWeeks.EVERY, new TreeSet<>(), false, 1), PLAIN,
                WhenNotComputable.SPREAD))).containsExactly("own-word");
    }

    @Test
    void overlappingAndGapingBandsAndUndefinedEndsAreNamed() {
        assertThat(ofBands(band(0, 100), band(99, 200))).containsExactly("bands-overlap");
        assertThat(ofBands(band(0, 100), band(101, 200))).containsExactly("bands-gap");
        assertThat(ofBands(band(0, null), band(100, 200))).containsExactly("band-without-end");
        assertThat(ofBands(band(0, 100), band(100, null))).isEmpty();
        assertThat(ofBands(band(0, 100), band(100, 100))).containsExactly("band-empty");
    }

    @Test
    void aCliffIsNamedWithWhereTheLineWouldStart() {
        var findings = PlanChecks.of(new PlanTerms(List.of(component("a", "100", Purpose.LEADERSHIP,
                new Adherence("development", MeasureWindow.OF_THE_PERIOD, false, 1), line(90, 70, 100, 100),
                WhenNotComputable.SPREAD))), 4, DayOfWeek.MONDAY);
        assertThat(findings).filteredOn(finding -> finding.code().equals("cliff")).singleElement()
                .satisfies(finding -> assertThat(finding.values()).containsEntry("startAt", "66"));
    }

    @Test
    void anObjectiveSaysWhatHappensWhenItIsNotComputable() { // M6
        assertThat(codes(Severity.WRONG, component("a", "100", Purpose.LEADERSHIP, new Adherence(
                "development", MeasureWindow.OF_THE_PERIOD, false, 1), PLAIN, null))).containsExactly("policy-missing");
    }

    @Test
    void settingsThatNoRunCanWorkWithAreWrong() {
        assertThat(ofMeasure(adherence(MeasureWindow.trailingMonths(0), 1))).containsExactly("window-months");
        assertThat(ofMeasure(adherence(MeasureWindow.trailingMonths(37), 1))).containsExactly("window-months");
        assertThat(ofMeasure(adherence(MeasureWindow.OF_THE_PERIOD, 0))).containsExactly("minimum");
        assertThat(ofMeasure(new Retention(Retention.Method.COHORT, Retention.Attribution.BY_DAY,
                MeasureWindow.OF_THE_PERIOD, Set.of(), -1, 1))).containsExactly("grace-days");
        assertThat(ofMeasure(listed())).containsExactly("weeks-not-listed");
    }

    @Test
    void aListedDayOnWhichNoWeekBeginsIsWrongAndTheNearestAreNamed() { // M3
        assertThat(ofMeasure(listed("2026-09-07", "2026-09-14"))).isEmpty();
        assertThat(PlanChecks.of(new PlanTerms(List.of(component("s", "100", Purpose.LEADERSHIP,
                listed("2026-09-07", "2026-09-09"), PLAIN, WhenNotComputable.SPREAD))), 4, DayOfWeek.MONDAY))
                .filteredOn(finding -> finding.code().equals("week-begins-none")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("measure.listedWeeks");
                    assertThat(finding.values()).containsEntry("day", "2026-09-09")
                            .containsEntry("before", "2026-09-07").containsEntry("after", "2026-09-14");
                });
    }

    @Test
    void aRateReadsAmountsAndNoPercentage() { // M2
        assertThat(codes(Severity.WRONG, component("q", "100", Purpose.MANAGEMENT, new Quota("revenue"),
                new StepCurve(List.of(band(0, null)), StepCurve.Reading.RATE, StepCurve.Boundary.HIGHER, null, null),
                null))).containsExactly("rate-on-percentage");
    }

    @Test
    void whatCanBeAttainedIsMeasuredByTheGoal() {
        var capped = new LinearCurve(line(0, 0, 200, 200).points(), null, null, new BigDecimal("150"));
        var measure = adherence(MeasureWindow.OF_THE_PERIOD, 1);
        assertThat(codes(Severity.DOUBTFUL, component("a", "100", Purpose.LEADERSHIP, measure, capped,
                WhenNotComputable.SPREAD))).containsExactly("cap-unreachable");
        assertThat(codes(Severity.DOUBTFUL, new Component("a", "a", new BigDecimal("100"), Purpose.LEADERSHIP, measure,
                capped, new BigDecimal("50"), WhenNotComputable.SPREAD))).isEmpty();
    }

    private static List<String> ofMeasure(Measure measure) {
        return codes(Severity.WRONG, component("m", "100", Purpose.LEADERSHIP, measure, PLAIN,
                WhenNotComputable.SPREAD));
    }

    private static Measure adherence(MeasureWindow window, int minimum) {
        return new Adherence("development", window, false, minimum);
    }

    private static Measure listed(String... days) {
        return new LeadershipShare(MeasureWindow.OF_THE_PERIOD, AskedWeeks.LISTED,
                new TreeSet<>(Stream.of(days).map(LocalDate::parse).toList()), true, 1);
    }

    private static List<String> ofBands(Band... bands) {
        return codes(Severity.WRONG, component("q", "100", Purpose.MANAGEMENT, new Quota("revenue"),
                new MarginalCurve(List.of(bands), null, null), null));
    }

    private static List<String> codes(Severity severity, Component... components) {
        return PlanChecks.of(new PlanTerms(List.of(components)), 4, DayOfWeek.MONDAY).stream()
                .filter(finding -> finding.severity() == severity).map(Finding::code).toList();
    }

    private static Component quota(String weight) {
        return component("quota", weight, Purpose.MANAGEMENT, new Quota("revenue"), PLAIN, null);
    }

    private static Component adherence(String weight) {
        return component("adherence", weight, Purpose.LEADERSHIP, new Adherence("development",
                MeasureWindow.OF_THE_PERIOD, false, 1), PLAIN, WhenNotComputable.SPREAD);
    }

    private static Component component(String id, String weight, Purpose purpose, Measure measure, Curve curve,
            @Nullable WhenNotComputable policy) {
        return new Component(id, id, new BigDecimal(weight), purpose, measure, curve, null, policy);
    }

    private static LinearCurve line(long at, long pays, long thenAt, long thenPays) {
        return LinearCurve.through(new Point(BigDecimal.valueOf(at), BigDecimal.valueOf(pays)),
                new Point(BigDecimal.valueOf(thenAt), BigDecimal.valueOf(thenPays)));
    }

    private static Band band(long from, @Nullable Integer to) {
        return new Band(BigDecimal.valueOf(from), to == null ? null : BigDecimal.valueOf(to), BigDecimal.TEN);
    }
}
