package dev.leadwell.kit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class OutgoingCallsTest {

    private static final Bounds BOUNDS = new Bounds(Duration.ofSeconds(1), Duration.ofSeconds(1), 1000);

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer here;
    private HttpServer nextDoor;

    @BeforeEach
    void start() throws IOException {
        here = server("127.0.0.1");
        nextDoor = server("127.0.0.2");
    }

    @AfterEach
    void stop() {
        over.countDown();
        here.stop(0);
        nextDoor.stop(0);
    }

    private HttpServer server(String address) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        });
        server.start();
        return server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "2130706433", "0", "[::]", "[::1]",
            "[::ffff:127.0.0.1]", "[::127.0.0.1]", "169.254.169.254", "[fe80::1]", "100.64.0.1", "10.0.0.1",
            "172.16.0.1", "192.168.0.1", "[fd00::1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "168.63.129.16",
            "224.0.0.1", "255.255.255.255", "[3fff::1]", "[5f00::1]", "[2002:7f00:1::]"})
    void anAddressThatIsNotOutsideIsNotCalled(String host) {
        assertThat(refusal(List.of(), "https://" + host + ":" + port(here) + "/")).isEqualTo("outgoing.not-outside");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"http://leadwell.example/, outgoing.not-https", "http://127.0.0.1/, outgoing.not-https",
            "ftp://127.0.0.1/, outgoing.not-https", "https://erika@127.0.0.1/, outgoing.no-address",
            "https:///path, outgoing.no-address", "https://127.1/, outgoing.no-address",
            "https://there-is-none.invalid/, outgoing.unknown-host"})
    void anAddressIsHttpsWithAHostAndWithoutAUser(String address, String code) {
        assertThat(refusal(List.of(), address)).isEqualTo(code);
    }

    @Test
    void whatAnInstallationAllowsIsCalledByPlainHttpToo() {
        assertThat(answer(List.of("127.0.0.1/32"), address(here)).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(refusal(List.of("127.0.0.1/32"), address(nextDoor).toString())).isEqualTo("outgoing.not-https");
        assertThat(refusal(List.of("127.0.0.1/32"), "https://127.0.0.2:" + port(nextDoor) + "/"))
                .isEqualTo("outgoing.not-outside");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRedirectToLoopbackIsNotFollowedAndItsTargetNotCalled() {
        var allowed = List.of("127.0.0.2/32");
        answers(nextDoor, exchange -> {
            exchange.getResponseHeaders().set("Location", address(here).toString());
            exchange.sendResponseHeaders(302, -1);
        });
        var redirect = answer(allowed, address(nextDoor));
        assertThat(redirect.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(refusal(allowed, String.valueOf(redirect.getHeaders().getLocation())))
                .isEqualTo("outgoing.not-https");
        assertThat(asked).hasValue(0);
    }

    @Test
    void aProxyOfThisMachineIsNotAsked() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(port(here)));
        System.setProperty("http.nonProxyHosts", "");
        try {
            answers(nextDoor, exchange -> exchange.sendResponseHeaders(200, -1));
            assertThat(answer(List.of("127.0.0.2/32"), address(nextDoor)).getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(asked).hasValue(0);
        } finally {
            List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts").forEach(System::clearProperty);
        }
    }

    @Test
    void anAnswerMayBeAsLargeAsItsBoundAndNoLarger() {
        answers(here, exchange -> send(exchange, "x".repeat(1000)));
        assertThat(answer(List.of("127.0.0.1"), address(here)).getBody()).hasSize(1000);
        answers(here, exchange -> send(exchange, "x".repeat(1001)));
        assertThat(refusal(List.of("127.0.0.1"), address(here).toString())).isEqualTo("outgoing.too-large");
    }

    @Test
    void anAnswerWithoutEndIsCut() {
        answers(here, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[500]);
            }
        });
        assertThat(refusal(List.of("127.0.0.1"), address(here).toString())).isEqualTo("outgoing.too-large");
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForLongerThanItsTime() {
        answers(here, exchange -> await());
        assertThat(refusal(List.of("127.0.0.1"), address(here).toString())).isIn("outgoing.silent",
                "outgoing.too-slow");
    }

    @Test
    void anAnswerThatDripsIsCutWhenItsTimeIsOver() {
        answers(here, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        assertThat(refusal(List.of("127.0.0.1"), address(here).toString())).isEqualTo("outgoing.too-slow");
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            over.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, text.length());
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answers(HttpServer server, HttpHandler handler) {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    private static URI address(HttpServer server) {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":" + port(server) + "/");
    }

    private static ResponseEntity<String> answer(List<String> allowed, URI address) {
        try (var calls = new OutgoingCalls(allowed)) {
            return calls.client(BOUNDS).build().get().uri(address).retrieve().toEntity(String.class);
        }
    }

    private static String refusal(List<String> allowed, String address) {
        return String.valueOf(NoAnswer.because(catchThrowable(() -> answer(allowed, URI.create(address)))).code());
    }
}
