package dev.leadwell.kit.connection;

import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.coyote.AbstractProcessor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which connections wait: those in the middle of a header, and those that are open without a request. When it
 * gets crowded, the ones that have waited longest go, so that a whole request is never kept out by halves of them.
 */
final class WaitingConnections extends NioEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingConnections.class);
    private static final int CROWDED_QUARTERS = 3;
    /** Ended together, so that a flood costs one look at all connections for so many of it. */
    private static final int PART = 16;

    /** @param sinceNanos on the scale of {@link System#nanoTime()} */
    private record Waiting(SocketWrapperBase<NioChannel> connection, long sinceNanos, boolean midHeader) {}

    void endHeadersOlderThan(Duration limit) {
        try {
            long now = System.nanoTime();
            waiting().filter(one -> one.midHeader() && now - one.sinceNanos() > limit.toNanos()).forEach(this::end);
        } catch (RuntimeException lookAgainNextTime) {
            LOG.warn("Connections could not be looked at", lookAgainNextTime);
        }
    }

    @Override
    protected boolean setSocketOptions(SocketChannel arrived) {
        if (getConnectionCount() > (long) getMaxConnections() * CROWDED_QUARTERS / 4) {
            makeRoom();
        }
        return super.setSocketOptions(arrived);
    }

    private void makeRoom() {
        List<Waiting> longest = waiting().sorted(Comparator.comparingLong(Waiting::sinceNanos))
                .limit(Math.max(1, getMaxConnections() / PART)).toList();
        longest.forEach(this::end);
    }

    private Stream<Waiting> waiting() {
        long now = System.nanoTime();
        long today = System.currentTimeMillis();
        // One that is being worked on is locked by who works on it, and one that is ending has its error already.
        return getConnections().stream()
                .filter(connection -> connection.getError() == null && !connection.getLock().isLocked())
                .flatMap(connection -> switch (connection.getCurrentProcessor()) {
                    case AbstractProcessor of -> midHeader(connection, of);
                    case null -> connection instanceof NioSocketWrapper open
                            ? Stream.of(new Waiting(open, now - TimeUnit.MILLISECONDS.toNanos(today
                                    - open.getLastRead()), false))
                            : Stream.empty();
                    default -> Stream.empty();
                });
    }

    /** One keeps its processor between two events for the rest of a header, or for an answer that is under way. */
    private static Stream<Waiting> midHeader(SocketWrapperBase<NioChannel> connection, AbstractProcessor of) {
        var request = of.getRequest();
        long since = request.getStartTimeNanos();
        boolean answering = of.isAsync() || of.isUpgrade() || request.getResponse().isCommitted();
        return answering || since == -1 ? Stream.empty() : Stream.of(new Waiting(connection, since, true));
    }

    /** As the container ends one by its own time-out: in turn with whatever is being done with it. */
    private void end(Waiting one) {
        one.connection().setError(new SocketTimeoutException());
        processSocket(one.connection(), SocketEvent.ERROR, true);
    }
}
