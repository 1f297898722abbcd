package dev.leadwell.kit.console;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param note what it is and what it works on
 * @param running whether it still does
 * @param total 0 where nobody knows how much there is
 * @param left null where nothing can be said of it
 */
public record Progress(String note, boolean running, long done, long total, @Nullable TimeLeft left) {

    /** @param elapsed since it began with the first */
    public static Progress of(String note, boolean running, long done, long total, Duration elapsed) {
        return new Progress(note, running, done, total, running ? TimeLeft.of(done, total, elapsed) : null);
    }

    public boolean counted() {
        return total > 0;
    }

    /** Floored: it is 100 when all is done, and not before. */
    public long percent() {
        return total <= 0 ? 0 : Math.clamp((long) Math.floor(100.0 * done / total), 0, done < total ? 99 : 100);
    }
}
