package dev.leadwell.system.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that begin and never end. */
class ConnectionsIT {
    private static final int HALF_SENT = 2_500;
    private static final byte[] BEGINNING = ("GET /api/people/v1/persons HTTP/1.1\r\nHost: localhost\r\nX-Padding: "
            + "x".repeat(7_000)).getBytes(StandardCharsets.US_ASCII);
    private static Installation at;

    @BeforeAll
    static void start() throws Exception {
        at = Installation.get();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"gateway", "people", "audit", "coaching", "comp"})
    void halfSentHeadersEndNobodyButThemselves(String part) throws Exception {
        var address = part.equals("gateway") ? at.address() : at.address(part);
        var open = new ArrayList<SocketChannel>();
        try {
            for (int n = 0; n < HALF_SENT; n++) {
                halfSent(URI.create(address).getPort(), open);
            }
            await("somebody else is served").atMost(Duration.ofMinutes(2)).ignoreExceptions()
                    .until(() -> Caller.nobody().get(address + "/actuator/health").status() == 200);
            await("each half-sent request is ended").atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1))
                    .until(() -> open.stream().allMatch(ConnectionsIT::ended));
            assertThat(Caller.nobody().get(address + "/actuator/health").status()).isEqualTo(200);
        } finally {
            for (var one : open) {
                one.close();
            }
        }
    }

    /** One that is refused is as good as ended. */
    private static void halfSent(int port, List<SocketChannel> open) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        open.add(channel);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        for (int tries = 0; tries < 50 && !connected(channel); tries++) {
            Thread.onSpinWait();
        }
        if (channel.isConnected()) {
            channel.write(ByteBuffer.wrap(BEGINNING));
        }
    }

    private static boolean connected(SocketChannel channel) {
        try {
            return channel.finishConnect();
        } catch (IOException refused) {
            return false;
        }
    }

    /** What the server says before it hangs up is read past; one that never came to it says nothing. */
    private static boolean ended(SocketChannel channel) {
        try {
            if (!channel.isConnected() && !channel.finishConnect()) {
                return false;
            }
            int read;
            do {
                read = channel.read(ByteBuffer.allocate(4_096));
            } while (read > 0);
            return read < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
