package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Coded;
import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The band that an attainment falls in decides for the whole of it. Serves discrete scales too: between two levels the
 * level reached.
 *
 * <p>
 * Below the first band 0; above the last bound the last band goes on. Example of rates, 1 % to 1,000, 2 % to 3,000, 3 %
 * to 8,000, 5 % to 20,000: amounts 200, 300, 1,500, 1,200, 2,000, 4,500 pay 2, 3, 30, 24, 40, 135.
 *
 * @param bands in ascending order, without gap or overlap
 * @param reading whether {@code pays} is the payout itself or a rate on the whole amount
 * @param boundary which band a value exactly on a bound belongs to
 */
public record StepCurve(List<Band> bands, Reading reading, Boundary boundary, @Nullable BigDecimal threshold,
        @Nullable BigDecimal cap) implements Curve {

    /** What a band's figure is. */
    public enum Reading implements Coded {
        PAYOUT,
        RATE
    }

    /** Which band a value exactly on a bound belongs to. */
    public enum Boundary implements Coded {
        HIGHER,
        LOWER
    }

    public StepCurve {
        bands = List.copyOf(bands);
    }

    @Override
    public Payout shape(Fraction attainment) {
        if (attainment.isBelow(Fraction.of(begin()))) {
            return new Payout(Fraction.ZERO, Place.belowFirst(begin()));
        }
        Band band = bandOf(attainment);
        Fraction figure = Fraction.of(band.pays());
        Fraction pays = reading == Reading.PAYOUT ? figure : attainment.times(figure).dividedBy(Fraction.HUNDRED);
        return new Payout(pays, Place.inBand(band));
    }

    private Band bandOf(Fraction attainment) {
        Band found = bands.getFirst();
        for (Band band : bands) {
            int above = attainment.compareTo(Fraction.of(band.from()));
            if (above > 0 || above == 0 && boundary == Boundary.HIGHER) {
                found = band;
            }
        }
        return found;
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
