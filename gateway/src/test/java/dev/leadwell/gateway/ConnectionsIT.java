package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who never come to the end of what they say. */
@Timeout(90)
class ConnectionsIT {

    private static final int HALVES = 2_500;
    private static final int AT_MOST = 256;
    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static ServerSocket hangsUp;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        hangsUp = new ServerSocket(0);
        Thread.ofVirtual().start(ConnectionsIT::hangUp);
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.web.max-connections",
                Integer.toString(AT_MOST), "leadwell.web.header-time", "3s", "leadwell.routes.comp",
                "http://127.0.0.1:" + hangsUp.getLocalPort()));
    }

    @AfterAll
    static void stop() throws IOException {
        hangsUp.close();
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    private static void hangUp() {
        try {
            while (true) {
                hangsUp.accept().close();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static SocketChannel half(String beginning) throws IOException {
        var socket = SocketChannel.open(new InetSocketAddress("localhost", gateway.address().getPort()));
        socket.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
        return socket;
    }

    /** Whether the other side has ended it. */
    private static boolean ended(SocketChannel socket) {
        try {
            return socket.read(ByteBuffer.allocate(512)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static int status() {
        return RunningGateway.send(HttpRequest.newBuilder(gateway.address().resolve("/sign-in"))
                .timeout(Duration.ofSeconds(20)).build()).statusCode();
    }

    @Test
    void halfSentHeadersAreBoundedAndEndAndOthersAreServedMeanwhile() throws IOException {
        List<SocketChannel> halves = new ArrayList<>();
        try {
            for (int i = 0; i < HALVES; i++) {
                halves.add(half("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Half: "));
                if (i % 250 == 249) {
                    assertThat(status()).as("after " + i + " halves").isEqualTo(200);
                    assertThat(gateway.connections()).isLessThanOrEqualTo(AT_MOST);
                }
            }
            for (SocketChannel half : halves) {
                half.configureBlocking(false);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> halves.stream().allMatch(ConnectionsIT::ended));
            assertThat(status()).isEqualTo(200);
        } finally {
            for (SocketChannel half : halves) {
                half.close();
            }
        }
    }

    @Test
    void aHeaderThatDripsEndsWithItsTotalTimeHoweverOftenAByteComes() throws IOException {
        try (SocketChannel drip = half("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Drip: ")) {
            drip.configureBlocking(false);
            await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(200)).until(() -> {
                try {
                    drip.write(ByteBuffer.wrap(new byte[]{'x'}));
                } catch (IOException cut) {
                    return true;
                }
                return ended(drip);
            });
        }
    }

    @Test
    void aWholeRequestOnAConnectionThatWasKeptIsAnswered() throws IOException {
        try (var socket = new Socket("localhost", gateway.address().getPort())) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write("HEAD /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[12];
                assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
                assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
                int available = socket.getInputStream().available();
                socket.getInputStream().skipNBytes(available);
            }
        }
    }

    @Test
    void whatIsLeftOfABodyIsNeverTakenForTheNextRequest() throws IOException {
        var martha = new Browser(gateway.address()).signIn("martha");
        try (var socket = new Socket("localhost", gateway.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(String.join("\r\n", "POST /api/comp/v1/plans HTTP/1.1",
                    "Host: " + gateway.address().getAuthority(), "Cookie: " + martha.cookies(),
                    "Origin: " + gateway.address(), "Sec-Fetch-Site: same-origin", "Content-Type: application/json",
                    "Content-Length: 1000", "", "{").getBytes(StandardCharsets.US_ASCII));
            byte[] begun = new byte[12];
            socket.getInputStream().readNBytes(begun, 0, begun.length);
            assertThat(new String(begun, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 502");
            socket.getOutputStream().write(("x".repeat(999) + "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rest).contains("Connection: close", "urn:leadwell:problem:part-broke-off")
                    .doesNotContain("HTTP/1.1");
        }
    }
}
