package dev.leadwell.audit.split;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on a week and why (A5).
 *
 * <p>
 * In this order: <em>incomplete</em> below the minimum of recorded time; <em>not computable</em> on 0/0;
 * <em>under-managed</em> above an upper limit, if there is one; <em>balanced</em> if
 * {@code leadership × 100 ≥ threshold × (leadership + management)}; else <em>under-led</em>. 40/40 is balanced, 39/41 is
 * not, 79 of 159 is not.
 *
 * @param reason why, where the verdict is none; null otherwise
 */
public record Judgement(Verdict verdict, @Nullable Shortfall reason) {

    public static Judgement of(Split split, Recorded recorded, Limits limits) {
        if (!recorded.isEnough(limits)) {
            return new Judgement(Verdict.INCOMPLETE, Shortfall.of(recorded, limits));
        }
        return of(split, limits);
    }

    /** The verdict on a sum of blocks that are known to be complete. */
    public static Judgement of(Split split, Limits limits) {
        if (split.counted() == 0) {
            return new Judgement(Verdict.NOT_COMPUTABLE, Shortfall.NOTHING_COUNTED);
        }
        BigDecimal upper = limits.upper();
        if (upper != null && split.exceeds(upper)) {
            return new Judgement(Verdict.UNDER_MANAGED, null);
        }
        return new Judgement(split.reaches(limits.threshold()) ? Verdict.BALANCED : Verdict.UNDER_LED, null);
    }
}
