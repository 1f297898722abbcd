package dev.leadwell.comp.calculation.curve;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of attainment with one payout or rate.
 *
 * @param to where it ends; null for the last band only, which then goes on
 * @param pays the payout in percent, or the rate in percent of the amount
 */
public record Band(BigDecimal from, @Nullable BigDecimal to, BigDecimal pays) {

    /** The last figure that tells it: its end, or its beginning where it goes on. */
    BigDecimal bound() {
        return to == null ? from : to;
    }
}
