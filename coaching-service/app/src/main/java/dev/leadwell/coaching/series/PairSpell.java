package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.CadenceWindow;
import java.time.LocalDate;
import java.util.UUID;

/**
 * As the roster has it: a rep reports to a manager over {@code [from, to)}.
 *
 * @param to {@link LocalDate#MAX} while it goes on
 */
public record PairSpell(UUID managerId, LocalDate from, LocalDate to) {

    public boolean covers(CadenceWindow window) {
        return !window.start().isBefore(from) && !window.end().isAfter(to);
    }
}
