package dev.leadwell.gateway.limits;

import java.time.Duration;

/** What is left of a limit after a request. {@code untilNext} is zero unless it was refused. */
public record Allowance(boolean granted, long perMinute, long remaining, Duration untilFull, Duration untilNext) {

    static long seconds(Duration duration) {
        return (duration.toMillis() + 999) / 1000;
    }
}
