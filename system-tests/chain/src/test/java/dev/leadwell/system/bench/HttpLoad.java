package dev.leadwell.system.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Requests of a program to a port of this machine: as many as are answered, or so many a second whatever happens. */
final class HttpLoad {

    static final int CALLERS = 8;
    static final int RATE = 200;
    private static final long CALLING_MILLIS = 4000;
    private static final int AT_RATE = 5 * RATE;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Callable<String> token;

    /**
     * @param token
     *            gives a fresh one for each measurement, since it lives for minutes only
     */
    HttpLoad(Callable<String> token) {
        this.token = token;
    }

    private HttpRequest request(int port) throws Exception {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/audit/v1/bench"))
                .header("Authorization", "Bearer " + token.call()).timeout(PATIENCE).build();
    }

    /** Answered requests a second. */
    double answered(int port) throws Exception {
        var request = request(port);
        var answered = new AtomicLong();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var end = System.nanoTime() + CALLING_MILLIS * 1_000_000;
            var callers = new ArrayList<Thread>();
            for (int n = 0; n < CALLERS; n++) {
                callers.add(Thread.ofVirtual().start(() -> call(client, request, end, answered)));
            }
            for (var caller : callers) {
                caller.join();
            }
        }
        if (answered.get() == 0) {
            throw new IllegalStateException("no request through port " + port + " was answered with 200");
        }
        return answered.get() * 1000.0 / CALLING_MILLIS;
    }

    private static void call(HttpClient client, HttpRequest request, long end, AtomicLong answered) {
        while (System.nanoTime() < end) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    answered.incrementAndGet();
                }
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    /** From when each was due, so that one that waits for a slow one before it counts as slow too. */
    Times atRate(int port) throws Exception {
        var request = request(port);
        var millis = new double[AT_RATE];
        var sent = new ArrayList<CompletableFuture<?>>();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var begun = System.nanoTime();
            for (int n = 0; n < AT_RATE; n++) {
                var number = n;
                var due = begun + n * 1_000_000_000L / RATE;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                sent.add(client.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
                    millis[number] = failure == null && answer.statusCode() == 200
                            ? (System.nanoTime() - due) / 1e6
                            : PATIENCE.toMillis();
                    return number;
                }));
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        }
        return Times.of(millis);
    }
}
