package dev.leadwell.audit.split;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.hours.WorkingTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;

/**
 * How much of the working time is recorded.
 *
 * <p>
 * Working time is the person's hours less the leave and the holidays that People knows. A block painted as leave
 * neither takes from the hours (nobody excuses an own week) nor counts as recorded.
 *
 * @param working blocks in working hours
 * @param counted confirmed Leadership and Management blocks among them
 * @param excluded confirmed Excluded blocks among them, leave left out
 */
public record Recorded(int working, int counted, int excluded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Recorded of(WorkingTime hours, Map<Block, Category> confirmed) {
        Collection<Category> inside = confirmed.entrySet().stream().filter(entry -> hours.holds(entry.getKey()))
                .map(Map.Entry::getValue).toList();
        int excluded = Math.toIntExact(inside.stream()
                .filter(category -> category.bucket() == Bucket.EXCLUDED && category != Category.LEAVE).count());
        int counted = Math.toIntExact(inside.stream().filter(category -> category.bucket() != Bucket.EXCLUDED).count());
        return new Recorded(hours.blocks(), counted, excluded);
    }

    /** {@code counted × 100 + min(excluded × 100, limit × working) ≥ minimum × working}, without rounding. */
    public boolean isEnough(Limits limits) {
        return recordedHundredths(limits)
                .compareTo(limits.minimumRecorded().multiply(BigDecimal.valueOf(working))) >= 0;
    }

    private BigDecimal recordedHundredths(Limits limits) {
        BigDecimal most = limits.excludedLimit().multiply(BigDecimal.valueOf(working));
        return HUNDRED.multiply(BigDecimal.valueOf(counted))
                .add(HUNDRED.multiply(BigDecimal.valueOf(excluded)).min(most));
    }

    /** Whole blocks that count as recorded, rounded down; for display. */
    public int shownRecorded(Limits limits) {
        return recordedHundredths(limits).divide(HUNDRED, 0, RoundingMode.FLOOR).intValueExact();
    }

    /** Whole blocks that are needed, rounded up; for display. */
    public int shownNeeded(Limits limits) {
        return limits.minimumRecorded().multiply(BigDecimal.valueOf(working))
                .divide(HUNDRED, 0, RoundingMode.CEILING).intValueExact();
    }
}
