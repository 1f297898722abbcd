package dev.leadwell.people.absence;

import dev.leadwell.kit.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Why an absence was refused, for who asked and who decides.
 *
 * @param text in the decider's own words, in no log and no event
 */
public record Refusal(Reason reason, @Nullable String text) {

    /** In characters. */
    public static final int LONGEST_TEXT = 1000;

    public enum Reason implements Coded {
        TOO_MANY_AWAY,
        BUSY_TIME,
        NO_DAYS_LEFT,
        WRONG_DAYS,
        OTHER
    }
}
