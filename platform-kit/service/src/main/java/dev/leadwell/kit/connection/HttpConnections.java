package dev.leadwell.kit.connection;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as the container speaks it, with a total time for a header: the container's own time-out begins anew with
 * every byte, so that a byte every few seconds holds a connection and its buffers for ever.
 */
public final class HttpConnections extends Http11NioProtocol {

    private static final long LOOK_EVERY_MS = 250;

    private final WaitingConnections waiting;
    private Duration headerTime = Duration.ofSeconds(10);
    private @Nullable ScheduledFuture<?> watch;

    public HttpConnections() {
        this(new WaitingConnections());
    }

    private HttpConnections(WaitingConnections waiting) {
        super(waiting);
        this.waiting = waiting;
    }

    void setHeaderTime(Duration headerTime) {
        this.headerTime = headerTime;
    }

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor().scheduleWithFixedDelay(() -> waiting.endHeadersOlderThan(headerTime),
                LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }
}
