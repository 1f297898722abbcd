package dev.leadwell.audit.week;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.suggestion.Entry;
import dev.leadwell.audit.suggestion.OccurrenceId;
import dev.leadwell.audit.suggestion.Reason;
import dev.leadwell.audit.suggestion.Suggestion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block that counts.
 *
 * @param suggested what had been proposed, if anything
 * @param title of the event behind it or a note of the manager's; empty where a session is behind it
 * @param reason why it was proposed; null for a block painted by hand
 * @param occurrence the event behind it; null for a block painted by hand
 */
public record ConfirmedBlock(Instant start, Category category, @Nullable Category suggested, String title,
        @Nullable Reason reason, @Nullable OccurrenceId occurrence, @Nullable UUID sessionId,
        boolean withOwnReport) {

    static ConfirmedBlock painted(Instant start, Category category, String title) {
        return new ConfirmedBlock(start, category, null, title, null, null, null, false);
    }

    static ConfirmedBlock of(Instant start, Category category, Suggestion suggestion) {
        Entry entry = suggestion.entry();
        Entry.SessionMark session = entry.session();
        return new ConfirmedBlock(start, category, suggestion.proposal().category(),
                session == null ? entry.title() : "", suggestion.proposal().reason(), entry.occurrence(),
                session == null ? null : session.sessionId(), entry.withOwnReport());
    }

    /** The same block under another category. */
    ConfirmedBlock as(Category other, String note) {
        return new ConfirmedBlock(start, other, suggested == null ? category : suggested,
                note.isEmpty() ? title : note, reason, occurrence, sessionId, withOwnReport);
    }

    /** A Leadership block that had been suggested as Management (A8). */
    boolean changedFromManagement() {
        return category.bucket() == Bucket.LEADERSHIP && suggested != null && suggested.bucket() == Bucket.MANAGEMENT;
    }
}
