package dev.leadwell.audit.week;

import dev.leadwell.audit.suggestion.Correction;
import dev.leadwell.audit.suggestion.OccurrenceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edit, with all that undoing it needs.
 *
 * @param what the verb: confirm, paint, clear, dismiss, copy, undo, submit, reopen
 * @param open whether it can still be undone
 */
public record WeekEdit(long revision, String what, @Nullable UUID by, Instant at, boolean open, Change change) {

    /**
     * What was there before.
     *
     * @param places the places that were touched
     * @param dismissed the events that were dismissed
     * @param learned what was known of the titles concerned
     */
    public record Change(List<Place> places, List<OccurrenceId> dismissed, List<Known> learned) {

        public static final Change NONE = new Change(List.of(), List.of(), List.of());
    }

    /** @param before null where nothing was confirmed */
    public record Place(Instant start, @Nullable ConfirmedBlock before) {}

    /** @param before null where nothing was known */
    public record Known(String key, @Nullable Correction before) {}
}
