package dev.leadwell.comp.calculation.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class CurveProperties {

    @RepeatedTest(200)
    void moreAttainmentNeverPaysLess(RepetitionInfo repetition) {
        RandomGenerator random = seeded(repetition);
        Curve curve = anyRisingCurve(random);
        Fraction less = Fraction.of(random.nextLong(0, 30_000), random.nextLong(1, 100));
        Fraction more = less.plus(Fraction.of(random.nextLong(0, 5_000), random.nextLong(1, 100)));
        assertThat(curve.pays(less).pays()).as("%s at %s and %s", curve, less, more)
                .isLessThanOrEqualTo(curve.pays(more).pays());
    }

    @RepeatedTest(100)
    void aSplitBandPaysWhatTheWholePays(RepetitionInfo repetition) {
        RandomGenerator random = seeded(repetition);
        long cut = random.nextLong(1, 100);
        BigDecimal rate = BigDecimal.valueOf(random.nextLong(0, 300));
        var whole = new MarginalCurve(List.of(new Band(BigDecimal.ZERO, new BigDecimal(100), rate)), null, null);
        var parts = new MarginalCurve(List.of(new Band(BigDecimal.ZERO, BigDecimal.valueOf(cut), rate),
                new Band(BigDecimal.valueOf(cut), new BigDecimal(100), rate)), null, null);
        Fraction attainment = Fraction.of(random.nextLong(0, 20_000), 100);
        assertThat(parts.pays(attainment).pays()).isEqualTo(whole.pays(attainment).pays());
    }

    private static Curve anyRisingCurve(RandomGenerator random) {
        List<Point> points = new ArrayList<>();
        long at = random.nextLong(0, 90);
        long pays = random.nextLong(0, 50);
        for (int index = 0; index < random.nextInt(2, 6); index++) {
            points.add(CurveGoldenTest.point(at, pays));
            at += random.nextLong(1, 40);
            pays += random.nextLong(0, 60);
        }
        List<Band> bands = new ArrayList<>();
        for (int index = 1; index < points.size(); index++) {
            bands.add(new Band(points.get(index - 1).at(), points.get(index).at(), points.get(index).pays()));
        }
        BigDecimal threshold = random.nextBoolean() ? BigDecimal.valueOf(random.nextLong(0, 120)) : null;
        BigDecimal cap = random.nextBoolean() ? BigDecimal.valueOf(random.nextLong(0, 200)) : null;
        return switch (random.nextInt(3)) {
            case 0 -> new LinearCurve(points, random.nextBoolean() ? BigDecimal.ONE : null, threshold, cap);
            case 1 -> new StepCurve(bands, StepCurve.Reading.values()[random.nextInt(2)],
                    StepCurve.Boundary.values()[random.nextInt(2)], threshold, cap);
            default -> new MarginalCurve(bands, threshold, cap);
        };
    }

    private static RandomGenerator seeded(RepetitionInfo repetition) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
    }
}
