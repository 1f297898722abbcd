package dev.leadwell.comp.calculation.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayoutChecksTest { // M1, M2

    @Test
    void aNegativePayoutCapOrSlopeIsWrongWhereMoneyWouldBecomeNegative() {
        assertThat(unbounded(line(null, null, null, 0, -1, 100, 100))).containsExactly("WRONG pays-negative");
        assertThat(unbounded(line("-1", null, null, 0, 0, 100, 100))).containsExactly("WRONG slope-negative");
        assertThat(unbounded(line(null, null, "-5", 0, 0, 100, 100))).containsExactly("WRONG cap-negative");
        assertThat(unbounded(new StepCurve(List.of(band(0, 50, 10), band(50, null, -1)), StepCurve.Reading.PAYOUT,
                StepCurve.Boundary.HIGHER, null, null))).contains("WRONG pays-negative");
        assertThat(unbounded(new MarginalCurve(List.of(band(0, 100, 100), band(100, null, -1)), null, null)))
                .containsExactly("WRONG pays-negative");
    }

    @Test
    void itIsDoubtfulWhereMoneyStaysAboveZero() {
        assertThat(unbounded(line(null, "50", null, 0, -1, 100, 100))).containsExactly("DOUBTFUL pays-negative");
        assertThat(of(line("-1", null, null, 0, 0, 100, 100), Fraction.HUNDRED)).containsExactly(
                "DOUBTFUL slope-negative");
        assertThat(unbounded(new MarginalCurve(List.of(band(0, 100, 100), band(100, 110, -1), band(110, null, 0)),
                null, null))).containsExactly("DOUBTFUL pays-negative");
    }

    @Test
    void bandsThatFallAreDoubtful() {
        assertThat(unbounded(new StepCurve(List.of(band(0, 50, 100), band(50, null, 50)), StepCurve.Reading.PAYOUT,
                StepCurve.Boundary.HIGHER, null, null))).containsExactly("DOUBTFUL pays-less-for-more");
        assertThat(unbounded(new MarginalCurve(List.of(band(0, 50, 100), band(50, null, 50)), null, null))).isEmpty();
    }

    @Test
    void aThresholdOrCapThatNothingReachesIsDoubtful() {
        assertThat(unbounded(line(null, null, "200", 0, 0, 100, 100))).containsExactly("DOUBTFUL cap-unreachable");
        assertThat(unbounded(line("1", null, "200", 0, 0, 100, 100))).as("the slope reaches it").isEmpty();
        assertThat(of(line("1", null, "200", 0, 0, 100, 100), Fraction.HUNDRED)).containsExactly(
                "DOUBTFUL cap-unreachable");
        assertThat(unbounded(line(null, null, "100", 0, 0, 100, 100))).isEmpty();
        assertThat(of(line(null, "101", null, 0, 0, 100, 100), Fraction.HUNDRED)).containsExactly(
                "DOUBTFUL threshold-unreachable");
        assertThat(of(line(null, null, null, 120, 0, 130, 100), Fraction.HUNDRED)).containsExactly(
                "DOUBTFUL threshold-unreachable");
        assertThat(unbounded(line(null, "40", null, 50, 0, 100, 100))).containsExactly("DOUBTFUL threshold-idle");
        assertThat(unbounded(line(null, "50", null, 50, 0, 100, 100))).isEmpty();
    }

    @Test
    void aLastBandThatEndsIsDoubtfulUnlessNothingLiesAboveIt() {
        Curve ends = new StepCurve(List.of(band(0, 50, 0), band(50, 100, 100)), StepCurve.Reading.PAYOUT,
                StepCurve.Boundary.HIGHER, null, null);
        assertThat(unbounded(ends)).containsExactly("DOUBTFUL last-band-ends");
        assertThat(of(ends, Fraction.HUNDRED)).isEmpty();
    }

    /** What is found neither wrong nor out of order pays no negative money, wherever on it one stands. */
    @Test
    void aCurveWithoutAWrongFindingNeverTakesMoney() {
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            Fraction most = random.nextBoolean() ? null : Fraction.of(random.nextInt(200));
            Curve curve = any(random);
            boolean right = CurveChecks.of("c", curve, most).stream()
                    .noneMatch(finding -> finding.severity() == Finding.Severity.WRONG);
            for (int at = -50; right && at <= 400; at++) {
                Fraction attainment = Fraction.of(at, 2);
                if (most == null || !most.isBelow(attainment)) {
                    assertThat(curve.pays(attainment).pays().signum()).as("seed %d: %s at %s", seed, curve, attainment)
                            .isGreaterThanOrEqualTo(0);
                }
            }
        }
    }

    private static Curve any(Random random) {
        int from = random.nextInt(60);
        int middle = from + 1 + random.nextInt(60);
        int end = middle + 1 + random.nextInt(60);
        String threshold = random.nextBoolean() ? null : Integer.toString(random.nextInt(150));
        String cap = random.nextInt(3) > 0 ? null : Integer.toString(random.nextInt(150) - 20);
        BigDecimal limit = threshold == null ? null : new BigDecimal(threshold);
        BigDecimal most = cap == null ? null : new BigDecimal(cap);
        List<Band> bands = List.of(band(from, middle, pays(random)), band(middle, random.nextBoolean() ? null : end,
                pays(random)));
        return switch (random.nextInt(3)) {
            case 0 -> line(random.nextBoolean() ? null : Integer.toString(random.nextInt(5) - 2), threshold, cap, from,
                    pays(random), middle, pays(random), end, pays(random));
            case 1 -> new StepCurve(bands, StepCurve.Reading.PAYOUT, random.nextBoolean()
                    ? StepCurve.Boundary.HIGHER
                    : StepCurve.Boundary.LOWER, limit, most);
            default -> new MarginalCurve(bands, limit, most);
        };
    }

    private static int pays(Random random) {
        return random.nextInt(150) - 15;
    }

    private static List<String> unbounded(Curve curve) {
        return of(curve, null);
    }

    private static List<String> of(Curve curve, @Nullable Fraction most) {
        return CurveChecks.of("c", curve, most).stream().filter(finding -> !finding.code().equals("cliff"))
                .map(finding -> finding.severity() + " " + finding.code()).toList();
    }

    private static LinearCurve line(@Nullable String slope, @Nullable String threshold, @Nullable String cap,
            int... pairs) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < pairs.length; at += 2) {
            points.add(new Point(BigDecimal.valueOf(pairs[at]), BigDecimal.valueOf(pairs[at + 1])));
        }
        return new LinearCurve(points, number(slope), number(threshold), number(cap));
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static Band band(int from, @Nullable Integer to, int pays) {
        return new Band(BigDecimal.valueOf(from), to == null ? null : BigDecimal.valueOf(to), BigDecimal.valueOf(pays));
    }
}
