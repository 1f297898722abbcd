package dev.leadwell.coaching.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to talk about.
 *
 * @param sessionId the session that it was first meant for
 * @param doneIn the session in which it was ticked
 */
public record AgendaPoint(UUID id, UUID seriesId, UUID sessionId, UUID authorId, String text, Instant addedAt,
        @Nullable UUID doneIn) {

    public boolean done() {
        return doneIn != null;
    }

    AgendaPoint changed(String newText, @Nullable UUID nowDoneIn) {
        return new AgendaPoint(id, seriesId, sessionId, authorId, newText, addedAt, nowDoneIn);
    }

    AgendaPoint movedTo(UUID otherSeries, UUID otherSession) {
        return new AgendaPoint(id, otherSeries, otherSession, authorId, text, addedAt, null);
    }
}
