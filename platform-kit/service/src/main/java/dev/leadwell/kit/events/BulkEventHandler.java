package dev.leadwell.kit.events;

import java.util.List;

/**
 * Takes in many events at once: those of one type that a poll brought for one tenant, in one transaction. Reads all of
 * them before the first is written. What it writes and logs carries the request and the trace of the first.
 */
public interface BulkEventHandler extends EventHandler {

    /** In the order of their topic; the same aggregate may be among them more than once. */
    void onAll(List<ReceivedEvent> events);

    @Override
    default void on(ReceivedEvent event) {
        onAll(List.of(event));
    }
}
