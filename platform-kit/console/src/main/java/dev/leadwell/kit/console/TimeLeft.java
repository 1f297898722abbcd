package dev.leadwell.kit.console;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a job goes on if it keeps its pace, as one would say it.
 *
 * @param unit {@code seconds}, {@code minutes} or {@code hours}
 */
public record TimeLeft(String unit, long amount) {

    private static final long SOON = 2_000;
    private static final long MINUTE = 60;
    private static final long TWO_HOURS = 120 * MINUTE;

    /** Null in the first two seconds and before the first is done, when a guess would jump about. */
    static @Nullable TimeLeft of(long done, long total, Duration elapsed) {
        if (done <= 0 || done >= total || elapsed.toMillis() < SOON) {
            return null;
        }
        double seconds = (double) elapsed.toMillis() * (total - done) / done / 1000;
        if (seconds <= MINUTE - 5) {
            return new TimeLeft("seconds", Math.max(5, up(seconds, 5) * 5));
        }
        return seconds <= TWO_HOURS
                ? new TimeLeft("minutes", up(seconds, MINUTE))
                : new TimeLeft("hours", up(seconds, 60 * MINUTE));
    }

    private static long up(double seconds, long step) {
        return (long) Math.ceil(seconds / step);
    }
}
