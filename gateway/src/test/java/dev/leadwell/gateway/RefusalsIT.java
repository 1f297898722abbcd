package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anybody's handler sees it, said on a bare socket. */
class RefusalsIT extends SharedGateway {

    private static String answer(String request) throws IOException {
        try (var socket = new Socket("localhost", GATEWAY.address().getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(String spelt) {
        return spelt.translateEscapes().replace("{long}", "x".repeat(20_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G@T / HTTP/1.1\\r\\nHost: localhost                                | 400
            GET /a<b>c HTTP/1.1\\r\\nHost: localhost                           | 400
            GET /a%zz HTTP/1.1\\r\\nHost: localhost                            | 400
            GET /a%2 HTTP/1.1\\r\\nHost: localhost                             | 400
            GET /%c0%ae HTTP/1.1\\r\\nHost: localhost                          | 400
            GET /a\\0b HTTP/1.1\\r\\nHost: localhost                           | 400
            GET /a%00b HTTP/1.1\\r\\nHost: localhost                           | 400
            GET /a%2fb HTTP/1.1\\r\\nHost: localhost                           | 400
            GET /a;b=c HTTP/1.1\\r\\nHost: localhost                           | 400
            GET //a HTTP/1.1\\r\\nHost: localhost                              | 400
            GET /a/../../b HTTP/1.1\\r\\nHost: localhost                       | 400
            GET / HTTP/1.1                                                     | 400
            GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: b                           | 400
            GET / HTTP/1.1\\r\\nHost: ho st                                    | 400
            GET / HTTP/1.1\\r\\nHost: localhost\\r\\nBad Name: x               | 400
            GET / HTTP/1.1\\r\\nHost: localhost\\r\\nX-Long: {long}            | 400
            GET /{long} HTTP/1.1\\r\\nHost: localhost                          | 400
            GET / HTTP/7.7\\r\\nHost: localhost                                | 505
            POST / HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: x        | 400
            POST / HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 1\\r\\nContent-Length: 2 | 400
            POST / HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: odd   | 501
            TRACE / HTTP/1.1\\r\\nHost: localhost                              | 405
            TRACK / HTTP/1.1\\r\\nHost: localhost                              | 400
            CONNECT a:1 HTTP/1.1\\r\\nHost: localhost                          | 501
            OPTIONS * HTTP/1.1\\r\\nHost: localhost                            | 200
            FOO /sign-in HTTP/1.1\\r\\nHost: localhost                         | 403
            GET http://[x/ HTTP/1.1\\r\\nHost: localhost                       | 400
            GET a HTTP/1.1\\r\\nHost: localhost                                | 400
            """)
    void aRefusalOfTheContainersLooksLikeOurs(String spelt, int status) throws IOException {
        String json = answer(text(spelt) + "\r\n\r\n");
        assertThat(json).startsWith("HTTP/1.1 " + status + " ");
        String page = answer(text(spelt) + "\r\nAccept: text/html\r\n\r\n");
        for (String answer : new String[]{json, page}) {
            assertThat(answer.lines().findFirst()).as(spelt).hasValueSatisfying(
                    line -> assertThat(line).startsWith("HTTP/1.1 " + status + " "));
            assertThat(answer).as(spelt).doesNotContainIgnoringCase("tomcat", "apache", "exception", "\tat ", "coyote",
                    "Status Report", "Server:").doesNotContain("xxxxxxxx");
        }
        if (status == 200) {
            return;
        }
        assertThat(json).as(spelt).contains("application/problem+json", "urn:leadwell:problem:", "X-Request-Id: ",
                "\"requestId\"", "\"status\":" + status);
        assertThat(page).as(spelt).contains("X-Request-Id: ").containsAnyOf("<html", "application/problem+json");
    }
}
