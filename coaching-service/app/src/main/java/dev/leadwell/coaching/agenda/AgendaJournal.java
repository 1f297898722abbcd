package dev.leadwell.coaching.agenda;

import dev.leadwell.kit.journal.Journal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the log who changed what of an agenda, in the transaction of the change: ids and days, never what was written. */
@Component
class AgendaJournal {

    private final Journal journal;

    AgendaJournal(Journal journal) {
        this.journal = journal;
    }

    private record Point(UUID pointId, UUID sessionId, UUID authorId, @Nullable UUID doneIn) {

        static @Nullable Point of(@Nullable AgendaPoint point) {
            return point == null ? null : new Point(point.id(), point.sessionId(), point.authorId(), point.doneIn());
        }
    }

    private record Item(UUID itemId, UUID sessionId, UUID authorId, UUID ownerId, @Nullable LocalDate dueOn,
            @Nullable UUID doneIn) {

        static @Nullable Item of(@Nullable ActionItem item) {
            return item == null
                    ? null
                    : new Item(item.id(), item.sessionId(), item.authorId(), item.ownerId(), item.dueOn(),
                            item.doneIn());
        }
    }

    /** @param sessionId of the session in which it was done */
    void point(String what, UUID sessionId, @Nullable AgendaPoint before, @Nullable AgendaPoint after) {
        journal.record(what, "agenda", sessionId.toString(), Point.of(before), Point.of(after));
    }

    void item(String what, UUID sessionId, @Nullable ActionItem before, @Nullable ActionItem after) {
        journal.record(what, "agenda", sessionId.toString(), Item.of(before), Item.of(after));
    }
}
