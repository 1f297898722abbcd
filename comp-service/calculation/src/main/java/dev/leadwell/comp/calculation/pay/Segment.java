package dev.leadwell.comp.calculation.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An annual amount over days {@code [from, to)}. Unpaid leave is a segment with the amount 0.
 *
 * @param id of the entry, for the explanation
 * @param to the first day no longer covered, or null while it goes on
 * @param unit currency of a target, unit of a quota
 */
public record Segment(String id, LocalDate from, @Nullable LocalDate to, BigDecimal annual, String unit)
        implements
            Comparable<Segment> {

    boolean overlaps(Segment other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }

    @Override
    public int compareTo(Segment other) {
        return Comparator.comparing(Segment::from).thenComparing(Segment::id).compare(this, other);
    }
}
