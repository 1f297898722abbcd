package dev.leadwell.comp.period;

import dev.leadwell.comp.calculation.statement.StatementInputs.PayPeriod;
import dev.leadwell.kit.code.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days over which pay is worked out.
 *
 * @param to the first day after it
 * @param currentRun the run whose statements are its statements
 * @param approvalReason why it was approved although a source's facts were old
 */
public record Period(UUID id, String name, LocalDate from, LocalDate to, int perYear, State state,
        @Nullable Integer currentRun, @Nullable String approvedBy, @Nullable Instant approvedAt,
        @Nullable String approvalReason) {

    /** In this order; calculating again leads back to calculated. */
    public enum State implements Coded {
        OPEN,
        CALCULATED,
        IN_REVIEW,
        APPROVED
    }

    public boolean approved() {
        return state == State.APPROVED;
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    PayPeriod pay() {
        return new PayPeriod(id.toString(), from, to, perYear);
    }

    Period in(State next, @Nullable Integer run) {
        return new Period(id, name, from, to, perYear, next, run, approvedBy, approvedAt, approvalReason);
    }

    Period approved(String by, Instant at, @Nullable String reason) {
        return new Period(id, name, from, to, perYear, State.APPROVED, currentRun, by, at, reason);
    }
}
