package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.test.Api;
import dev.leadwell.test.LeadwellTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a service does with what is no request yet, said on a bare socket. */
@LeadwellTest
@Timeout(60)
class BareSocketIT {

    @Autowired
    Api api;

    private Socket opened(String beginning) throws IOException {
        var socket = new Socket("localhost", api.request("/", "").GET().build().uri().getPort());
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"G@T / HTTP/1.1\r\nHost: localhost", "GET /a<b> HTTP/1.1\r\nHost: localhost",
            "GET /a%zz HTTP/1.1\r\nHost: localhost", "GET /a%00 HTTP/1.1\r\nHost: localhost", "GET / HTTP/1.1",
            "GET /a;b=c HTTP/1.1\r\nHost: localhost", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x",
            "TRACE / HTTP/1.1\r\nHost: localhost", "GET / HTTP/9.9\r\nHost: localhost"})
    void aRefusalOfTheContainersLooksLikeOurs(String request) throws IOException {
        try (var socket = opened(request + "\r\n\r\n")) {
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("application/problem+json", "urn:leadwell:problem:", "X-Request-Id: ")
                    .doesNotContainIgnoringCase("tomcat", "apache", "exception", "\tat ");
        }
    }

    @Test
    void aHeaderThatDripsEndsWithItsTotalTime() throws IOException {
        try (var socket = opened("GET / HTTP/1.1\r\nHost: localhost\r\nX-Drip: ")) {
            socket.setSoTimeout(50);
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                try {
                    socket.getOutputStream().write('x');
                    return socket.getInputStream().read() < 0;
                } catch (java.net.SocketTimeoutException stillOpen) {
                    return false;
                } catch (IOException cut) {
                    return true;
                }
            });
        }
    }
}
