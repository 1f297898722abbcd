package dev.leadwell.audit.split;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a week is measured by, in percent; decimals are allowed.
 *
 * @param threshold from this share on a week is balanced
 * @param upper beyond this share it is under-managed; null for no such limit
 * @param minimumRecorded share of the working blocks that must be recorded
 * @param excludedLimit share of the working blocks that Excluded blocks other than leave count as recorded for
 */
public record Limits(BigDecimal threshold, @Nullable BigDecimal upper, BigDecimal minimumRecorded,
        BigDecimal excludedLimit) {

    public static final Limits SHIPPED = new Limits(BigDecimal.valueOf(50), null, BigDecimal.valueOf(80),
            BigDecimal.valueOf(15));
}
