package dev.leadwell.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The service's clock: the real one until a test sets it. */
public final class TestClock extends Clock {
    private volatile @Nullable Instant fixed;

    public void set(Instant instant) {
        fixed = instant;
    }

    public void set(String instant) {
        set(Instant.parse(instant));
    }

    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    public void backToReal() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        var set = fixed;
        return set == null ? Instant.now() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
