package dev.leadwell.kit.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives every aggregate's current state again, for consumers that are new or have lost events. */
public interface Republishable {

    /** What is republished, for the progress shown and as the name of how far it is: {@code person}. */
    String aggregate();

    /**
     * The states of the next aggregates of the bound tenant in the order of their keys. Reads the aggregates'
     * rows {@code for share}: they are published in the same transaction, so that no change passes in between and an
     * older state is never said last.
     *
     * @param after the key that was {@code reached} last; null at the start
     */
    Chunk next(@Nullable String after, int atMost);

    /** @param reached the last key that was looked at, whether it is said or not; null if there are no more */
    record Chunk(List<EventDraft> drafts, @Nullable String reached) {}
}
