package dev.leadwell.audit.waiting;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a manager.
 *
 * @param changes how often something changed that a count follows from
 * @param weekStart the week that was counted; null where none holds
 */
public record Kept(long changes, @Nullable LocalDate weekStart, int suggestions) {

    public OptionalInt of(LocalDate week) {
        return week.equals(weekStart) ? OptionalInt.of(suggestions) : OptionalInt.empty();
    }
}
