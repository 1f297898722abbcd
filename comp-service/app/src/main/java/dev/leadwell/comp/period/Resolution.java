package dev.leadwell.comp.period;

import dev.leadwell.comp.calculation.statement.StatementInputs;
import java.util.UUID;

/** What a payee's statement can be calculated from, or why it cannot. */
sealed interface Resolution {

    UUID payeeId();

    record Ready(UUID payeeId, UUID planId, int planVersion, StatementInputs inputs) implements Resolution {}

    /** @param reason a code, with details after a colon */
    record Held(UUID payeeId, UUID planId, int planVersion, String currency, String reason) implements Resolution {

        /** A term of the plan, or a figure, that cannot be reckoned with: it holds this payee alone (M8). */
        static final String NOT_CALCULABLE = "not-calculable";
    }
}
