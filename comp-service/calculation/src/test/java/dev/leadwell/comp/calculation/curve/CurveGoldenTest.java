package dev.leadwell.comp.calculation.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked figures of M2. */
class CurveGoldenTest {

    private static final LinearCurve LINEAR = LinearCurve.through(point(90, 70), point(100, 100), point(110, 130),
            point(120, 200));
    private static final List<Band> RATES = List.of(band(0, 1000, 1), band(1000, 3000, 2), band(3000, 8000, 3),
            band(8000, 20000, 5));

    @ParameterizedTest
    @CsvSource({"75,0", "90,70", "98,94", "100,100", "110,130", "115,165", "120,200", "121,200", "89.999999,0"})
    void linesBetweenPointsPay(BigDecimal attainment, BigDecimal pays) {
        assertThat(LINEAR.pays(Fraction.of(attainment)).pays()).isEqualTo(Fraction.of(pays));
    }

    @ParameterizedTest
    @CsvSource({"200,2,2", "300,3,3", "1500,30,20", "1200,24,14", "2000,40,30", "4500,135,95"})
    void ratesOnTheWholeAmountAndOnEachPart(long amount, long step, long marginal) {
        assertThat(new StepCurve(RATES, StepCurve.Reading.RATE, StepCurve.Boundary.HIGHER, null, null)
                .pays(Fraction.of(amount)).pays()).isEqualTo(Fraction.of(step));
        assertThat(new MarginalCurve(RATES, null, null).pays(Fraction.of(amount)).pays())
                .isEqualTo(Fraction.of(marginal));
    }

    @Test
    void marginalRatesOneByOneAddUpTo164() {
        var curve = new MarginalCurve(RATES, null, null);
        assertThat(Stream.of(200, 300, 1500, 1200, 2000, 4500).map(amount -> curve.pays(Fraction.of(amount)).pays())
                .reduce(Fraction.ZERO, Fraction::plus)).isEqualTo(Fraction.of(164));
    }

    @Test
    void aboveTheLastBandTheLastRateGoesOnUnlessACapIsStated() {
        assertThat(new MarginalCurve(RATES, null, null).pays(Fraction.of(21_000)).pays()).isEqualTo(Fraction.of(850));
        assertThat(new MarginalCurve(RATES, null, new BigDecimal(800)).pays(Fraction.of(21_000)).pays())
                .isEqualTo(Fraction.of(800));
    }

    static Point point(long at, long pays) {
        return new Point(BigDecimal.valueOf(at), BigDecimal.valueOf(pays));
    }

    static Band band(long from, long to, long pays) {
        return new Band(BigDecimal.valueOf(from), BigDecimal.valueOf(to), BigDecimal.valueOf(pays));
    }
}
