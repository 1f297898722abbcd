package dev.leadwell.kit.console;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline.
 *
 * @param at a day for what has effect on one, else an instant
 * @param who did it; null where nobody is to be named
 * @param asWhom for whom, where that is another
 * @param detail what there is to say of it
 * @param href where it is told in full
 * @param ahead whether it is only planned
 */
public record Happening(Temporal at, String what, @Nullable String who, @Nullable String asWhom,
        @Nullable String detail, @Nullable String href, boolean ahead) {

    /** Whether it has no hour. */
    public boolean ofDay() {
        return at instanceof LocalDate;
    }
}
