package dev.leadwell.audit.split;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The split of confirmed blocks: leadership ÷ (leadership + management). Excluded blocks are in no sum.
 */
public record Split(int leadership, int management, int excluded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public int counted() {
        return leadership + management;
    }

    public Split plus(Split other) {
        return new Split(leadership + other.leadership, management + other.management, excluded + other.excluded);
    }

    /**
     * The share in percent with one decimal, floored, so that it never shows a pass that isn't one: 79 of 159 is 49.6.
     * Empty on 0/0.
     */
    public Optional<BigDecimal> shownPercent() {
        return counted() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * leadership)
                        .divide(BigDecimal.valueOf(counted()), 1, RoundingMode.FLOOR));
    }

    /** Whether {@code leadership × 100 ≥ percent × (leadership + management)}; of 0/0 nothing is said. */
    public boolean reaches(BigDecimal percent) {
        return BigDecimal.valueOf(leadership).multiply(HUNDRED)
                .compareTo(percent.multiply(BigDecimal.valueOf(counted()))) >= 0;
    }

    public boolean exceeds(BigDecimal percent) {
        return BigDecimal.valueOf(leadership).multiply(HUNDRED)
                .compareTo(percent.multiply(BigDecimal.valueOf(counted()))) > 0;
    }

    /**
     * The fewest further Leadership blocks that bring the share to {@code percent}: the least n with
     * {@code (leadership + n) × 100 ≥ percent × (leadership + n + management)}. 22 against 33 at 50 % is 11. Empty where
     * no number does, which is only at 100 % beside Management blocks.
     */
    public OptionalInt missingTo(BigDecimal percent) {
        if (counted() > 0 && reaches(percent)) {
            return OptionalInt.of(0);
        }
        BigDecimal others = HUNDRED.subtract(percent);
        if (others.signum() <= 0) {
            return management == 0 ? OptionalInt.of(1) : OptionalInt.empty();
        }
        BigDecimal missing = percent.multiply(BigDecimal.valueOf(management))
                .subtract(others.multiply(BigDecimal.valueOf(leadership)));
        return OptionalInt.of(Math.max(missing.divide(others, 0, RoundingMode.CEILING).intValueExact(), 1));
    }
}
