package dev.leadwell.kit.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** An upright axis in round steps, with zero on it. */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step, int top, int bottom) {

    private static final BigDecimal STEPS = BigDecimal.valueOf(4);

    static Scale of(List<BigDecimal> values, int top, int bottom) {
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal room = most.subtract(least);
        BigDecimal step = round(room.signum() == 0 ? STEPS : room);
        return new Scale(least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                (room.signum() == 0 ? STEPS : most).divide(step, 0, RoundingMode.CEILING).multiply(step), step, top,
                bottom);
    }

    List<BigDecimal> steps() {
        return Stream.iterate(low, value -> value.compareTo(high) <= 0, value -> value.add(step)).toList();
    }

    int at(BigDecimal value) {
        return bottom - value.subtract(low).multiply(BigDecimal.valueOf(bottom - (long) top))
                .divide(high.subtract(low), 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** A quarter of the room, up to 1, 2 or 5 with some zeros. */
    private static BigDecimal round(BigDecimal room) {
        BigDecimal quarter = room.divide(STEPS, room.scale() + 4, RoundingMode.HALF_UP);
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(quarter.precision() - quarter.scale() - 1);
        return Stream.of(1, 2, 5, 10).map(BigDecimal::valueOf).map(ten::multiply)
                .filter(step -> step.compareTo(quarter) >= 0).findFirst().orElseThrow();
    }
}
