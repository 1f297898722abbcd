package dev.leadwell.comp.period;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One calculation of a period.
 *
 * @param factsAt the moment at which its facts were frozen
 * @param overrideReason why it was started although a source was not fresh
 * @param comparedTo the run whose statements were the period's before; one cancelled or failed never was
 */
public record Run(UUID periodId, int number, @Nullable UUID jobId, String state, String startedBy, Instant startedAt,
        @Nullable Instant factsAt, @Nullable Instant finishedAt, List<SourceFreshness> factsUpTo,
        @Nullable String overrideReason, @Nullable Integer comparedTo, @Nullable Summary summary) {

    public static final String RUNNING = "running";
    public static final String DONE = "done";
    public static final String FAILED = "failed";
    public static final String CANCELLED = "cancelled";

    /**
     * What came out.
     *
     * @param changed payees with another total than in the run that it is compared to, or with none any more
     */
    @JsonIgnoreProperties("changedBy")
    public record Summary(int payees, int ready, int needYou, int changed, List<CurrencyTotal> totals) {}

    /**
     * Sums of what is ready; targets are rounded for display.
     *
     * @param changedBy payout less that of the run that it is compared to
     */
    public record CurrencyTotal(String currency, BigDecimal target, BigDecimal payout, BigDecimal forLeadership,
            @Nullable BigDecimal changedBy) {}

    /** Names a run beside all others. */
    static String key(UUID periodId, int number) {
        return periodId + "/" + number;
    }

    public boolean running() {
        return RUNNING.equals(state);
    }

    public boolean done() {
        return DONE.equals(state);
    }
}
