package dev.leadwell.audit.session.events;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.session.Sessions;
import dev.leadwell.audit.waiting.Waiting;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.events.BulkEventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code coaching.session-changed.v1}: suggests, moves, marks or takes back blocks, all by keeping the newest version. */
@Component
class CoachingEvents implements BulkEventHandler {

    static final String TYPE = "coaching.session-changed.v1";
    private static final int LONGEST_MINUTES = 24 * 60;

    private final Sessions sessions;
    private final Waiting waiting;

    CoachingEvents(Sessions sessions, Waiting waiting) {
        this.sessions = sessions;
        this.waiting = waiting;
    }

    /** What audit reads of the event. */
    record Told(UUID sessionId, UUID managerId, UUID repId, String kind, String state, String uid,
            @Nullable Instant plannedStart, @Nullable Instant startedAt, @Nullable Integer plannedMinutes,
            @Nullable Integer heldMinutes, @Nullable String auditCategory, boolean contested) {

        Session session(long version) {
            Instant start = startedAt != null ? startedAt : plannedStart;
            if (start == null) {
                throw new PoisonEventException(TYPE + ": plannedStart is missing.");
            }
            Integer minutes = heldMinutes != null ? heldMinutes : plannedMinutes;
            Duration length = Duration.ofMinutes(Math.clamp(minutes == null ? 0 : minutes, 0, LONGEST_MINUTES));
            return new Session(sessionId, version, managerId, repId, kind, state, uid, start, start.plus(length),
                    category(), contested);
        }

        /** An unknown category is a newer coaching's: its kind still says which bucket the session is in. */
        private Category category() {
            return Coded.find(Category.class, auditCategory == null ? "" : auditCategory).orElseGet(
                    () -> kind.equals("development") ? Category.ONE_ON_ONE_COACHING : Category.PIPELINE_REVIEW);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void onAll(List<ReceivedEvent> events) {
        Set<UUID> managers = sessions.put(events.stream()
                .map(event -> new Sessions.AtEpoch(event.as(Told.class).session(event.version()), event.epoch()))
                .toList());
        if (!managers.isEmpty()) {
            waiting.changed(managers);
        }
    }
}
