package dev.leadwell.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimitedClientTest {

    private static final byte[] BODY = "a week".getBytes(StandardCharsets.UTF_8);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        timer.setRemoveOnCancelPolicy(true);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/whole", exchange -> {
            exchange.sendResponseHeaders(200, BODY.length);
            exchange.getResponseBody().write(BODY);
            exchange.close();
        });
        server.createContext("/nothing", exchange -> hold());
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 2L * BODY.length);
            exchange.getResponseBody().write(BODY);
            exchange.getResponseBody().flush();
            hold();
        });
        server.start();
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
        client.shutdownNow();
        timer.shutdownNow();
    }

    private HttpResponse<InputStream> answer(String path, Duration limit)
            throws ExecutionException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new LimitedClient(client, limit, timer)
                .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream()).get();
    }

    @Test
    void anAnswerInTimeIsWholeAndLeavesNothingToWaitFor() throws Exception {
        try (var body = answer("/whole", Duration.ofHours(1)).body()) {
            assertThat(timer.getQueue()).hasSize(1);
            assertThat(body.readAllBytes()).isEqualTo(BODY);
        }
        assertThat(timer.getQueue()).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotBeginInTimeIsATimeout() {
        assertThatThrownBy(() -> answer("/nothing", Duration.ofMillis(200)))
                .hasCauseInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aBodyThatDoesNotEndInTimeIsClosedUnderItsReader() throws Exception {
        try (var body = answer("/half", Duration.ofSeconds(2)).body()) {
            assertThat(body.readNBytes(BODY.length)).isEqualTo(BODY);
            assertThatThrownBy(body::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoCannotBeReachedIsToldAtOnce() {
        server.stop(0);
        assertThatThrownBy(() -> answer("/whole", Duration.ofHours(1)))
                .hasCauseInstanceOf(ConnectException.class);
        assertThat(timer.getQueue()).isEmpty();
    }
}
