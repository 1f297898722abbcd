package dev.leadwell.comp.pay;

import dev.leadwell.comp.calculation.pay.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An annual target incentive over {@code [from, to)}. */
public record Target(UUID id, LocalDate from, @Nullable LocalDate to, BigDecimal annual, String currency,
        String enteredBy) {

    public Segment segment() {
        return new Segment(id.toString(), from, to, annual, currency);
    }

    boolean saysTheSame(Target other) {
        return from.equals(other.from) && java.util.Objects.equals(to, other.to)
                && annual.compareTo(other.annual) == 0 && currency.equals(other.currency);
    }
}
