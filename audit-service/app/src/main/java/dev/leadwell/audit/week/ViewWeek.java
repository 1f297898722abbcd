package dev.leadwell.audit.week;

import dev.leadwell.audit.grid.WeekGrid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Shows a manager an own week. */
@Component
public class ViewWeek {

    private final GatherWeek gather;
    private final Weeks weeks;
    private final WeeksOfManager ofManager;
    private final TransactionOperations transaction;

    ViewWeek(GatherWeek gather, Weeks weeks, WeeksOfManager ofManager, TransactionOperations transaction) {
        this.gather = gather;
        this.weeks = weeks;
        this.ofManager = ofManager;
        this.transaction = transaction;
    }

    public WeekView of(UUID manager, LocalDate weekStart) {
        return gather.all(manager, weekStart).view();
    }

    /** The week that it is. */
    public WeekView thisWeek(UUID manager) {
        return gather.all(manager, ManagerToday::thisWeek).view();
    }

    /** What can be taken back. */
    public Optional<WeekEdit> lastEdit(AuditWeek week) {
        return week.revision() == 0 || !week.isOpen()
                ? Optional.empty()
                : Objects.requireNonNull(transaction.execute(status -> weeks.lastOpenEdit(week.id())));
    }

    /** The places of the week alone. */
    public WeekGrid grid(UUID manager, LocalDate weekStart) {
        return Objects.requireNonNull(transaction
                .execute(status -> gather.place(ofManager.today(manager), weekStart).grid()));
    }
}
