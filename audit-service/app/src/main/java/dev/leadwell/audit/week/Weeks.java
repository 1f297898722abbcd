package dev.leadwell.audit.week;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The weeks that are kept. */
public interface Weeks {

    /** A week of a manager, and what the next one says of its end. */
    Neighbours around(UUID managerId, LocalDate weekStart);

    /** @param nextZone the zone that the week after is kept in, if it is */
    record Neighbours(Optional<AuditWeek> week, Optional<ZoneId> nextZone) {}

    /**
     * Makes the week if it is not there yet, and keeps others from editing it until the transaction ends. Its blocks are
     * read only where it was edited since.
     *
     * @param read as it was read, or as it is before anything is kept of it
     */
    AuditWeek lock(AuditWeek read);

    /** Keeps the week after an edit, with what was there before. */
    void save(AuditWeek week, WeekEdit edit, Closed closed);

    /** The earlier edits, by revision, that cannot be undone from now on. */
    record Closed(long first, long last) {

        static final Closed NONE = new Closed(1, 0);
        static final Closed ALL = new Closed(0, Long.MAX_VALUE);

        static Closed one(long revision) {
            return new Closed(revision, revision);
        }
    }

    /** The last edit that can be undone. */
    Optional<WeekEdit> lastOpenEdit(UUID weekId);

    /** Edits after a revision, oldest first. */
    List<WeekEdit> editsSince(UUID weekId, long revision);

    /**
     * Weeks that were ever submitted, without blocks, by id after the one given, locked against changes until the end
     * of the transaction.
     */
    List<AuditWeek> lockNextPublished(UUID after, int atMost);
}
