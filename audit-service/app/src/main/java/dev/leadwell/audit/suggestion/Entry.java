package dev.leadwell.audit.suggestion;

import dev.leadwell.audit.category.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that fills time: an occurrence of a calendar's event, or a session.
 *
 * @param uid with {@code recurrenceId} the name of the occurrence
 * @param end the first instant no longer part of it
 * @param allDay whole days that are marked busy or out of office
 * @param title what its manager sees; empty for a private event
 * @param hidden a private event
 * @param outOfOffice marked so
 * @param withOwnReport somebody who reports to the manager takes part
 * @param session the session that it is, if it is one
 */
public record Entry(String uid, String recurrenceId, Instant start, Instant end, boolean allDay, String title,
        boolean hidden, boolean outOfOffice, int attendees, boolean withOwnReport, @Nullable SessionMark session) {

    /**
     * What coaching says of a session.
     *
     * @param held whether it took place
     * @param contested whether the rep says that it did not
     */
    public record SessionMark(UUID sessionId, UUID repId, Category category, boolean held, boolean contested) {}

    public OccurrenceId occurrence() {
        return new OccurrenceId(uid, recurrenceId);
    }

    /** A held session that is not contested, or an event with an own report (A8). */
    public boolean backs() {
        SessionMark mark = session;
        return mark == null ? withOwnReport : mark.held() && !mark.contested();
    }
}
