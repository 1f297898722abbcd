package dev.leadwell.coaching.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one of the two does.
 *
 * @param sessionId the session in which it was agreed
 * @param doneIn the session in which it was ticked
 */
public record ActionItem(UUID id, UUID seriesId, UUID sessionId, UUID authorId, UUID ownerId, String text,
        @Nullable LocalDate dueOn, Instant addedAt, @Nullable UUID doneIn) {

    public boolean done() {
        return doneIn != null;
    }

    ActionItem changed(String newText, UUID newOwner, @Nullable LocalDate newDay, @Nullable UUID nowDoneIn) {
        return new ActionItem(id, seriesId, sessionId, authorId, newOwner, newText, newDay, addedAt, nowDoneIn);
    }
}
