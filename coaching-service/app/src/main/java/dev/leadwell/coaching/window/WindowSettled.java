package dev.leadwell.coaching.window;

import dev.leadwell.kit.events.EventDraft;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code coaching.window-settled.v1}. */
public record WindowSettled(UUID windowId, long version, UUID managerId, UUID repId, String kind,
        LocalDate windowStart, LocalDate windowEnd, String outcome, @Nullable String cause,
        @Nullable String displacedBy, @Nullable String excusedClass, @Nullable UUID sessionId,
        @Nullable UUID madeUpBy, boolean openingFact) {

    public static final String TYPE = "coaching.window-settled.v1";

    public static EventDraft of(SettledWindow window) {
        Cause cause = window.cause();
        var excused = window.excusedBy();
        return new EventDraft(TYPE, window.id().toString(), window.version(), new WindowSettled(window.id(),
                window.version(), window.managerId(), window.repId(), window.kind().code(), window.window().start(),
                window.window().end(), window.outcome().code(), cause == null ? null : cause.code(),
                window.judgement().displacedBy(), excused == null ? null : excused.code(),
                window.judgement().sessionId(), window.madeUpBy(), window.openingFact()));
    }
}
