package dev.leadwell.local.server;

import io.debezium.connector.base.QueueProvider;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a connector has read and not yet handed on. Debezium looks into it without a pause through the last millisecond
 * of each wait (docs/adr/0009): whoever finds it empty again rests a moment.
 */
public final class RestingQueue<T> implements QueueProvider<T> {

    static final String NAME = "resting";
    private static final long REST_NANOS = 100_000;

    private final Queue<T> events = new ArrayDeque<>();
    private @Nullable Thread foundNothing;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // How many there may be at once is seen to by who enqueues.
    }

    @Override
    public void enqueue(T event) {
        events.add(event);
    }

    @Override
    public @Nullable T poll() {
        return events.poll();
    }

    /** Under Debezium's lock, which whoever brings an event waits for: so long at most. */
    @Override
    public int size() {
        var asking = Thread.currentThread();
        if (!events.isEmpty()) {
            foundNothing = null;
        } else if (foundNothing == asking) {
            LockSupport.parkNanos(REST_NANOS);
        } else {
            foundNothing = asking;
        }
        return events.size();
    }
}
