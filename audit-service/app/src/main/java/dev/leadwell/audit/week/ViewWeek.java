package dev.leadwell.audit.week;

import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.ical.CalendarSeen;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Shows a manager an own week. Calendars are followed outside the transaction that reads the rest. */
@Component
public class ViewWeek {

    private final GatherWeek facts;
    private final TransactionOperations transaction;

    ViewWeek(GatherWeek facts, TransactionOperations transaction) {
        this.facts = facts;
        this.transaction = transaction;
    }

    public WeekView of(UUID manager, LocalDate weekStart) {
        return of(manager, weekStart, facts.calendarAround(manager, weekStart));
    }

    /** The places of the week alone. */
    public WeekGrid grid(UUID manager, LocalDate weekStart) {
        return of(manager, weekStart, CalendarSeen.NOTHING).facts().grid();
    }

    private WeekView of(UUID manager, LocalDate weekStart, CalendarSeen seen) {
        return Objects.requireNonNull(transaction.execute(status -> facts.view(manager, weekStart, seen)));
    }
}
