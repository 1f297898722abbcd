package dev.leadwell.comp.calculation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was attained of a measure, belonging to the period of its date.
 *
 * @param quota the quota that came with it, or null where quotas are dated entries of their own
 */
public record AttainedItem(String id, String measure, LocalDate date, BigDecimal attained,
        @Nullable BigDecimal quota) implements Comparable<AttainedItem> {

    @Override
    public int compareTo(AttainedItem other) {
        return Comparator.comparing(AttainedItem::date).thenComparing(AttainedItem::measure)
                .thenComparing(AttainedItem::id).compare(this, other);
    }
}
