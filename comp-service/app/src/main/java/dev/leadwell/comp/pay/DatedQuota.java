package dev.leadwell.comp.pay;

import dev.leadwell.comp.calculation.pay.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An annual quota of a measure over {@code [from, to)}. */
public record DatedQuota(UUID id, String measure, LocalDate from, @Nullable LocalDate to, BigDecimal annual,
        String enteredBy) {

    public Segment segment() {
        return new Segment(id.toString(), from, to, annual, measure);
    }

    boolean saysTheSame(DatedQuota other) {
        return measure.equals(other.measure) && from.equals(other.from) && java.util.Objects.equals(to, other.to)
                && annual.compareTo(other.annual) == 0;
    }
}
