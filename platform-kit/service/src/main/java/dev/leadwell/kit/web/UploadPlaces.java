package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

/**
 * The files that are worked on at once: no more than the heap holds. A bounded number waits, for a bounded time; who
 * comes then is told to come again.
 */
public class UploadPlaces {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final Semaphore places;
    private final int waiting;
    private final Duration patience;

    UploadPlaces(@Value("${leadwell.web.uploads.at-once}") int atOnce,
            @Value("${leadwell.web.uploads.heap-each}") DataSize heapEach,
            @Value("${leadwell.web.uploads.waiting}") int waiting,
            @Value("${leadwell.web.uploads.patience}") Duration patience) {
        this.places = new Semaphore(of(Runtime.getRuntime().maxMemory(), heapEach.toBytes(), atOnce), true);
        this.waiting = waiting;
        this.patience = patience;
    }

    static int of(long heap, long each, int most) {
        return Math.clamp(heap / each, 1, most);
    }

    /** For a file that is read by a job: a request that brings one has its place from the filter already. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /** @throws ProblemException 503 where no place becomes free in time */
    void take() {
        try {
            if (places.getQueueLength() < waiting && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.unavailable(Wording.of("problem.uploads-full"), COME_AGAIN);
    }

    void leave() {
        places.release();
    }
}
