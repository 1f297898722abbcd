package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How little and how much a curve in order can pay. Between its bounds a curve is straight, so that its bounds, a place
 * inside each stretch and its way beyond the last bound say all.
 *
 * @param most the highest attainment that there is; null where it has no limit
 */
record PayoutRange(Curve curve, @Nullable Fraction most) {

    boolean goesBelowZero() {
        return most == null && beyond() < 0
                || places().stream().anyMatch(place -> curve.pays(place).pays().signum() < 0);
    }

    /** The cap left aside; null where it has no limit. */
    @Nullable
    Fraction highest() {
        return most == null && beyond() > 0
                ? null
                : places().stream().map(place -> curve.shape(place).pays()).max(Fraction::compareTo)
                        .orElse(Fraction.ZERO);
    }

    /** Whether it rises or falls above the last bound. */
    private int beyond() {
        return switch (curve) {
            case LinearCurve line -> line.slopeAbove() == null ? 0 : line.slopeAbove().signum();
            case MarginalCurve marginal -> marginal.bands().getLast().pays().signum();
            case StepCurve step -> step.reading() == StepCurve.Reading.RATE
                    ? step.bands().getLast().pays().signum()
                    : 0;
        };
    }

    private List<Fraction> places() {
        List<Fraction> bounds = new ArrayList<>(new TreeSet<>(Stream
                .concat(bounds(), Stream.of(curve.threshold())).filter(Objects::nonNull).map(Fraction::of).toList()));
        List<Fraction> places = new ArrayList<>(bounds);
        for (int index = 1; index < bounds.size(); index++) {
            places.add(bounds.get(index - 1).plus(bounds.get(index)).dividedBy(Fraction.of(2)));
        }
        places.add(bounds.getLast().plus(Fraction.ONE));
        if (most != null) {
            places.add(most);
            places.removeIf(place -> most.isBelow(place));
        }
        return places;
    }

    private Stream<@Nullable BigDecimal> bounds() {
        return switch (curve) {
            case LinearCurve line -> line.points().stream().map(Point::at);
            case StepCurve step -> step.bands().stream().flatMap(PayoutRange::bounds);
            case MarginalCurve marginal -> marginal.bands().stream().flatMap(PayoutRange::bounds);
        };
    }

    private static Stream<@Nullable BigDecimal> bounds(Band band) {
        return Stream.of(band.from(), band.to());
    }
}
