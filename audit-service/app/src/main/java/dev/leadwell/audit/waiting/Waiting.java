package dev.leadwell.audit.waiting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** The counts that are kept. */
public interface Waiting {

    /** To be asked before anything that is counted is read. */
    Kept of(UUID manager);

    /** Something changed that suggestions follow from: no count of these managers holds any more. */
    void changed(Collection<UUID> managers);

    /** The same, of all managers of the tenant. */
    void changedForAll();

    /** Keeps what somebody counted who changed nothing. */
    void keep(UUID manager, WeekCount count);

    /** Keeps what an edit of the manager's leaves to be answered; the edit itself is a change. */
    void keepChanged(UUID manager, WeekCount count);

    /** @param seen how much had changed when what was counted was read */
    record WeekCount(LocalDate weekStart, int suggestions, long seen) {}
}
