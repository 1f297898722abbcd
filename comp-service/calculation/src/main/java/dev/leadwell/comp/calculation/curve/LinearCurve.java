package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Straight lines between points. Between {@code (a, p)} and {@code (b, q)} an attainment {@code x} pays
 * {@code p + (q − p) × (x − a) ÷ (b − a)}.
 *
 * <p>
 * Below the first point 0; a value equal to it is not below. Above the last point the last payout, or with
 * {@code slopeAbove} that many percent more for each percent of attainment. Example: points 90→70, 100→100, 110→130,
 * 120→200 pay 75→0, 98→94, 110→130, 115→165.
 *
 * @param points in ascending order of attainment
 */
public record LinearCurve(List<Point> points, @Nullable BigDecimal slopeAbove, @Nullable BigDecimal threshold,
        @Nullable BigDecimal cap) implements Curve {

    public LinearCurve {
        points = List.copyOf(points);
    }

    public static LinearCurve through(Point... points) {
        return new LinearCurve(List.of(points), null, null, null);
    }

    @Override
    public Payout shape(Fraction attainment) {
        if (attainment.isBelow(Fraction.of(begin()))) {
            return new Payout(Fraction.ZERO, Place.belowFirst(begin()));
        }
        for (int upper = 1; upper < points.size(); upper++) {
            if (attainment.compareTo(Fraction.of(points.get(upper).at())) <= 0) {
                return between(points.get(upper - 1), points.get(upper), attainment);
            }
        }
        return aboveLast(attainment);
    }

    private static Payout between(Point lower, Point upper, Fraction attainment) {
        Fraction run = Fraction.of(upper.at()).minus(Fraction.of(lower.at()));
        Fraction rise = Fraction.of(upper.pays()).minus(Fraction.of(lower.pays()));
        Fraction share = attainment.minus(Fraction.of(lower.at())).dividedBy(run);
        return new Payout(Fraction.of(lower.pays()).plus(rise.times(share)), Place.between(lower, upper));
    }

    private Payout aboveLast(Fraction attainment) {
        Point last = points.getLast();
        Fraction more = slopeAbove == null
                ? Fraction.ZERO
                : attainment.minus(Fraction.of(last.at())).times(Fraction.of(slopeAbove));
        return new Payout(Fraction.of(last.pays()).plus(more), Place.aboveLast(last));
    }

    @Override
    public BigDecimal begin() {
        return points.getFirst().at();
    }

    @Override
    public BigDecimal end() {
        return points.getLast().at();
    }
}
