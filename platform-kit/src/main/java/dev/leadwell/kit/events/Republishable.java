package dev.leadwell.kit.events;

import java.util.function.Consumer;

/** Gives every aggregate's current state again, for consumers that are new or have lost events. */
public interface Republishable {

    /** What is republished, for the progress shown: {@code person}. */
    String aggregate();

    /** Streams the current state of every aggregate of the bound tenant, inside a read-only transaction. */
    void republish(Consumer<EventDraft> sink);
}
