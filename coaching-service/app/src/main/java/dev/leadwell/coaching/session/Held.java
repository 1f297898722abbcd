package dev.leadwell.coaching.session;

import java.time.Duration;
import java.time.Instant;

/** That a session took place: from when, how long, and when that was recorded. */
public record Held(Instant startedAt, int minutes, Instant recordedAt) {

    /** Less than this between them, and two sessions were one meeting (C2). */
    static final Duration APART = Duration.ofMinutes(15);

    public Instant end() {
        return startedAt.plus(Duration.ofMinutes(minutes));
    }

    /** Whether this and the other were one meeting: by recorded times, in either order, overlapping ones too. */
    public boolean together(Held other) {
        Held first = startedAt.isAfter(other.startedAt) ? other : this;
        Held second = first == this ? other : this;
        return Duration.between(first.end(), second.startedAt).compareTo(APART) < 0;
    }
}
