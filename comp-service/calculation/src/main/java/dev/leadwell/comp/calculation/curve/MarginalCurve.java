package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each band's rate on its own part: {@code Σ rate ÷ 100 × (min(x, to) − from)} over the bands that {@code x} reaches.
 *
 * <p>
 * A value on a bound gives the same in either band. Above the last bound the last rate goes on unless a cap is stated.
 * Example: 1 % to 1,000, 2 % to 3,000, 3 % to 8,000, 5 % to 20,000 on 200, 300, 1,500, 1,200, 2,000, 4,500 pays 2, 3,
 * 20, 14, 30, 95.
 *
 * @param bands in ascending order, without gap or overlap
 */
public record MarginalCurve(List<Band> bands, @Nullable BigDecimal threshold,
        @Nullable BigDecimal cap) implements Curve {

    public MarginalCurve {
        bands = List.copyOf(bands);
    }

    @Override
    public Payout shape(Fraction attainment) {
        if (attainment.isBelow(Fraction.of(begin()))) {
            return new Payout(Fraction.ZERO, Place.belowFirst(begin()));
        }
        Fraction sum = Fraction.ZERO;
        int reached = 0;
        for (int index = 0; index < bands.size(); index++) {
            Fraction part = part(index, attainment);
            if (part.signum() > 0) {
                sum = sum.plus(part.times(Fraction.of(bands.get(index).pays())).dividedBy(Fraction.HUNDRED));
                reached++;
            }
        }
        return new Payout(sum, Place.overBands(reached));
    }

    private Fraction part(int index, Fraction attainment) {
        Band band = bands.get(index);
        BigDecimal to = band.to();
        boolean last = index == bands.size() - 1;
        Fraction until = last || to == null ? attainment : attainment.min(Fraction.of(to));
        return until.minus(Fraction.of(band.from())).max(Fraction.ZERO);
    }

    @Override
    public BigDecimal begin() {
        return bands.getFirst().from();
    }

    @Override
    public BigDecimal end() {
        return bands.getLast().bound();
    }
}
