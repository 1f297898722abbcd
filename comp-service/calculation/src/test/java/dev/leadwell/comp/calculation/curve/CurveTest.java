package dev.leadwell.comp.calculation.curve;

import static dev.leadwell.comp.calculation.curve.CurveGoldenTest.band;
import static dev.leadwell.comp.calculation.curve.CurveGoldenTest.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest { // M2

    private static final List<Band> LEVELS = List.of(band(0, 80, 0), band(80, 100, 50), band(100, 120, 100));

    @Test
    void aValueExactlyOnABoundaryBelongsToTheHigherBandByDefault() {
        assertThat(levels(StepCurve.Boundary.HIGHER).pays(Fraction.of(80)).pays()).isEqualTo(Fraction.of(50));
        assertThat(levels(StepCurve.Boundary.LOWER).pays(Fraction.of(80)).pays()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void betweenTwoLevelsOfADiscreteScaleTheLevelReached() {
        assertThat(levels(StepCurve.Boundary.HIGHER).pays(Fraction.parse("99.99")).pays())
                .isEqualTo(Fraction.of(50));
    }

    @Test
    void theLastBandIncludesItsEndAndGoesOn() {
        assertThat(levels(StepCurve.Boundary.HIGHER).pays(Fraction.of(120)).pays()).isEqualTo(Fraction.of(100));
        assertThat(levels(StepCurve.Boundary.LOWER).pays(Fraction.of(500)).pays()).isEqualTo(Fraction.of(100));
    }

    @Test
    void aThresholdOnlySwitchesOnceReachedEveryPartPays() {
        var curve = new MarginalCurve(List.of(band(0, 100, 100)), new BigDecimal(85), null);
        assertThat(curve.pays(Fraction.parse("84.99")).pays()).isEqualTo(Fraction.ZERO);
        assertThat(curve.pays(Fraction.of(85)).pays()).isEqualTo(Fraction.of(85));
    }

    @Test
    void aboveTheLastPointTheStatedSlope() {
        var curve = new LinearCurve(List.of(point(90, 70), point(100, 100)), new BigDecimal(2), null,
                new BigDecimal(120));
        assertThat(curve.pays(Fraction.of(105)).pays()).isEqualTo(Fraction.of(110));
        assertThat(curve.pays(Fraction.of(150)).pays()).isEqualTo(Fraction.of(120));
    }

    @Test
    void aValueBelowTheFirstBandPaysNothing() {
        var curve = new StepCurve(List.of(band(50, 100, 30)), StepCurve.Reading.PAYOUT, StepCurve.Boundary.LOWER,
                null, null);
        assertThat(curve.pays(Fraction.of(49)).pays()).isEqualTo(Fraction.ZERO);
        assertThat(curve.pays(Fraction.of(50)).pays()).isEqualTo(Fraction.of(30));
    }

    private static StepCurve levels(StepCurve.Boundary boundary) {
        return new StepCurve(LEVELS, StepCurve.Reading.PAYOUT, boundary, null, null);
    }
}
