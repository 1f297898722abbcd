package dev.leadwell.audit.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The weeks that are kept. */
public interface Weeks {

    Optional<AuditWeek> find(UUID managerId, LocalDate weekStart);

    /** Makes the week if it is not there yet, and keeps others from editing it until the transaction ends. */
    AuditWeek lock(AuditWeek fresh);

    /** Keeps the week after an edit, with what was there before. */
    void save(AuditWeek week, WeekEdit edit);

    /** The last edit that can be undone. */
    Optional<WeekEdit> lastOpenEdit(UUID weekId);

    /** From now on no earlier edit can be undone. */
    void closeEdits(UUID weekId);

    void closeEdit(UUID weekId, long revision);

    /** Edits after a revision, oldest first. */
    List<WeekEdit> editsSince(UUID weekId, long revision);

    /**
     * Weeks that were ever submitted, without blocks, by id after the one given, locked against changes until the end
     * of the transaction.
     */
    List<AuditWeek> lockNextPublished(UUID after, int atMost);
}
