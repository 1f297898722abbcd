package dev.leadwell.coaching.session;

import dev.leadwell.kit.events.EventDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code coaching.session-changed.v1}: the session's whole state without what the two wrote. */
public record SessionChanged(UUID sessionId, long version, UUID managerId, UUID repId, String kind, String state,
        LocalDate windowStart, LocalDate windowEnd, Instant plannedStart, String zone, int plannedMinutes,
        @Nullable Instant startedAt, @Nullable Integer heldMinutes, boolean contested, boolean combined,
        @Nullable String displacedBy, String uid, String auditCategory, boolean openingFact) {

    public static final String TYPE = "coaching.session-changed.v1";

    public static EventDraft of(Session session) {
        Held held = session.held();
        return new EventDraft(TYPE, session.id().toString(), session.version(), new SessionChanged(session.id(),
                session.version(), session.managerId(), session.repId(), session.kind().code(),
                session.state().code(), session.window().start(), session.window().end(), session.plannedStart(),
                session.zone().getId(), session.plannedMinutes(), held == null ? null : held.startedAt(),
                held == null ? null : held.minutes(), session.contested(), session.combined(), session.displacedBy(),
                session.uid(), session.kind().auditCategory(), session.openingFact()));
    }
}
