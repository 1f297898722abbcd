package dev.leadwell.system.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Writers that go on until told to stop, and remember what was acknowledged to them. */
final class Load implements AutoCloseable {

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicLong failures = new AtomicLong();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean on = true;

    /** One writer a key and producer, each with a short breath between two writes. */
    Load(String prefix, int keys, List<Integer> producers) {
        for (var port : producers) {
            for (int n = 0; n < keys; n++) {
                var key = prefix + n;
                writers.add(Thread.ofVirtual().start(() -> write(port, key)));
            }
        }
    }

    private void write(int port, String key) {
        while (on) {
            var begun = System.nanoTime();
            var answer = Http.post(port, "/api/audit/v1/entries/" + key);
            if (answer.status() == 200) {
                micros.add((System.nanoTime() - begun) / 1000);
                acknowledged.merge(key, Long.parseLong(answer.body()), Math::max);
            } else {
                failures.incrementAndGet();
            }
            try {
                Thread.sleep(answer.status() == 200 ? 10 : 100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Until so many more writes were acknowledged. */
    void awaitMore(int count) {
        var before = micros.size();
        await("writes go on").atMost(Duration.ofMinutes(4)).until(() -> micros.size() >= before + count);
    }

    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    long failures() {
        return failures.get();
    }

    /** Median time of the writes since the last call, in milliseconds. */
    double medianMillis() {
        var sorted = new ArrayList<>(micros);
        micros.clear();
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2) / 1000.0;
    }

    @Override
    public void close() {
        stop();
    }

    /** Returns when the last write was answered. */
    void stop() {
        on = false;
        for (var writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
