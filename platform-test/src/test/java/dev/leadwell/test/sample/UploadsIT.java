package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as everybody sends them at once; here two are worked on at once, and the others wait for a second. */
@LeadwellTest
class UploadsIT {

    private static final String TABLES = "/api/coaching/v1/tables";
    private static final int LARGE = 3_000_000;

    @Autowired
    Api api;

    @Autowired
    ServletContext context;

    @LocalServerPort
    int port;

    private final TenantId tenant = TestTenants.fresh();
    private final String writer = TestTokens.program(tenant, "coaching:write");
    private final Executor threads = task -> Thread.ofVirtual().start(task);

    @AfterEach
    void nothingIsHeldAndNothingIsLeftOnDisk() {
        TableApi.hold.countDown();
        Awaitility.await().until(() -> TableApi.WORKING.get() == 0 && onDisk() == 0);
    }

    @Test
    void aFileIsReadWholeFromDiskAndIsGoneAfterwards() {
        byte[] content = new byte[LARGE];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(16);
        random.nextBytes(content);
        var sum = new CRC32();
        sum.update(content);
        TableApi.hold = new CountDownLatch(1);
        var running = CompletableFuture.supplyAsync(() -> send(HttpRequest.BodyPublishers.ofByteArray(content)),
                threads);
        Awaitility.await().until(() -> TableApi.WORKING.get() == 1);
        assertThat(onDisk()).isOne();
        TableApi.hold.countDown();
        assertThat(running.join().json().path("bytes").asLong()).isEqualTo(LARGE);
        assertThat(running.join().json().path("sum").asLong()).isEqualTo(sum.getValue());
    }

    @Test
    void aBoundedNumberIsWorkedOnAtOnceAndWhoWaitsTooLongIsToldToComeAgain() {
        TableApi.hold = new CountDownLatch(1);
        TableApi.MOST.set(0);
        var running = new ArrayList<CompletableFuture<Answer>>();
        for (int each = 0; each < 6; each++) {
            running.add(CompletableFuture.supplyAsync(() -> send(HttpRequest.BodyPublishers
                    .ofByteArray(new byte[LARGE])), threads));
        }
        Awaitility.await().until(() -> running.stream().filter(CompletableFuture::isDone).count() == 4);
        List<Answer> refused = running.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.text()).contains("send it again shortly");
        });
        assertThat(TableApi.MOST.get()).isEqualTo(2);
        var small = CompletableFuture.supplyAsync(() -> send(HttpRequest.BodyPublishers.ofString("a,b\n")), threads);
        Awaitility.await("what is small needs no place").until(() -> TableApi.WORKING.get() == 3);
        TableApi.hold.countDown();
        assertThat(small.join().status()).isEqualTo(200);
        assertThat(running.stream().map(CompletableFuture::join).map(Answer::status)).containsOnly(200, 503);
        assertThat(send(HttpRequest.BodyPublishers.ofByteArray(new byte[LARGE])).status()).isEqualTo(200);
    }

    @Test
    void aSlowSenderHoldsNoPlace() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int each = 0; each < 5; each++) {
                slow.add(begun());
            }
            Awaitility.await().until(() -> onDisk() == 5);
            assertThat(send(HttpRequest.BodyPublishers.ofByteArray(new byte[LARGE])).status()).isEqualTo(200);
            assertThat(api.upload("/api/coaching/v1/files", writer, "file", "a.ics", new byte[LARGE]).status())
                    .isEqualTo(200);
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aFileOverTheLimitWhoseLengthWasNotSaidIsRefusedWithTheLimit() {
        var answer = send(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                new byte[11_000_000])));
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.text()).contains("10240 kB");
    }

    /** Says that much is to come, and sends the half of it. */
    private Socket begun() throws IOException {
        var socket = new Socket("127.0.0.1", port);
        var out = socket.getOutputStream();
        out.write(
                "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n"
                        .formatted(TABLES, writer, LARGE).getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[LARGE / 2]);
        out.flush();
        return socket;
    }

    private Answer send(HttpRequest.BodyPublisher content) {
        return api.send(api.request(TABLES, writer).header("Content-Type", "text/csv").POST(content));
    }

    private long onDisk() {
        File folder = (File) context.getAttribute(ServletContext.TEMPDIR);
        try (var files = Files.list(folder.toPath())) {
            return files.filter(file -> file.getFileName().toString().startsWith("leadwell-upload-")).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
