package dev.leadwell.comp.period;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to when all of another service's facts have arrived, and whether they are all there.
 *
 * @param upTo null where nothing was ever heard of it
 * @param fresh money may go on with it: heard of lately, and complete
 * @param factsMayBeMissing it says so itself: what was lost on the way has not been said again
 * @param deadLetters its events that could not be read here and are not settled
 * @param workingOutSince it still works out what follows from what it heard; null where everything is
 */
public record SourceFreshness(String source, @Nullable Instant upTo, boolean fresh, boolean factsMayBeMissing,
        long deadLetters, @Nullable Instant workingOutSince) {

    boolean complete() {
        return !factsMayBeMissing && deadLetters == 0 && workingOutSince == null;
    }
}
