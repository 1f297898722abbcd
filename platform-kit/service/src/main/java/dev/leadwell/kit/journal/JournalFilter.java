package dev.leadwell.kit.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes: of each that is named, exactly those.
 *
 * @param aggregateId whom or what the change is about
 * @param asWhom for whom it was done, where that was another
 * @param from the first instant
 * @param to the first instant no longer
 */
public record JournalFilter(@Nullable String who, @Nullable String asWhom, @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable String what, @Nullable Instant from, @Nullable Instant to) {

    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null, null);
}
