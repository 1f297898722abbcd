package dev.leadwell.coaching.history;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.SessionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as another system remembers it.
 *
 * @param minutes null for the cadence's
 * @param state held, displaced or cancelled
 * @param displacedBy category, where it was displaced
 */
public record PastSession(UUID repId, Kind kind, Instant startedAt, @Nullable Integer minutes, SessionState state,
        @Nullable String displacedBy) {

    int length() {
        return minutes == null ? Cadence.of(kind).minutes() : minutes;
    }

    boolean held() {
        return state == SessionState.HELD;
    }
}
