package dev.leadwell.kit.work;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/**
 * Runs pure work (no database, no tenant: both belong to the calling thread) on a bounded number of platform
 * threads. A bounded number waits; who comes then, or waits or works beyond the limit, is told to come again.
 * The limit lies below the gateway's, so that nothing is worked on after its answer. Loops that input can grow
 * look at {@link #checkpoint()} as they go round.
 */
public class HeavyWork implements AutoCloseable {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final ThreadPoolExecutor pool;
    private final Duration limit;

    HeavyWork(@Value("${leadwell.work.threads}") int threads, @Value("${leadwell.work.waiting}") int waiting,
            @Value("${leadwell.work.limit}") Duration limit) {
        this.pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("heavy-", 0).factory());
        this.limit = limit;
    }

    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return call(limit, work);
    }

    /** @param within of waiting and working together: for what has longer than a page, such as a file's reading */
    public <T extends @Nullable Object> T call(Duration within, Supplier<T> work) {
        Future<T> running = submit(work);
        try {
            return running.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw ProblemException.unavailable(Wording.of("problem.took-too-long", within.toSeconds()), COME_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(Wording.of("problem.stopped"), COME_AGAIN);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            running.cancel(true);
            pool.purge();
        }
    }

    private <T extends @Nullable Object> Future<T> submit(Supplier<T> work) {
        try {
            return pool.submit(work::get);
        } catch (RejectedExecutionException full) {
            throw ProblemException.unavailable(Wording.of("problem.too-much-work"), COME_AGAIN);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        return switch (thrown) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(thrown);
        };
    }

    /** Ends work that nobody waits for any more. */
    public static void checkpoint() {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
    }

    /** Thrown into work that is over its limit; its caller has had an answer already. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("Nobody waits for this work any more", null, false, false);
        }
    }

    int waiting() {
        return pool.getQueue().size();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
