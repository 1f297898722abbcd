package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.leadwell.gateway.signin.DemoCast;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.web.ETags;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is compressed at the door, for who takes it so. */
class CompressionIT extends SharedGateway {

    private static final String TEXT = "{\"week\":\"2026-11-23\",\"hours\":\"40.00\"},".repeat(200);
    private static final String PATH = "/api/audit/v1/weeks";
    private static final String TOKEN = GATEWAY.token(DemoCast.clientId(DemoCast.FOODMART),
            DemoCast.secret(DemoCast.FOODMART), "audit:read");

    private static HttpResponse<byte[]> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(GATEWAY.address().resolve(path)).header("Authorization", "Bearer " + TOKEN)
                .method(method, BodyPublishers.ofString(body));
        try (var http = HttpClient.newHttpClient()) {
            return http.send((headers.length == 0 ? request : request.headers(headers)).build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static HttpResponse<byte[]> compressed(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "Accept-Encoding", "gzip, deflate, br");
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("Accept-Encoding");
        return new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;charset=UTF-8", "application/json", "application/problem+json", "text/css",
            "text/javascript", "image/svg+xml", "text/csv"})
    void textComesCompressedToWhoTakesItSo(String type) throws Exception {
        AUDIT.answers(exchange -> StubService.answer(exchange, 200, type, TEXT));
        var answer = compressed(PATH);
        assertThat(unpacked(answer)).isEqualTo(TEXT);
        assertThat(answer.body()).hasSizeLessThan(TEXT.length() / 10);
        var plain = send("GET", PATH, "");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void aPageOfTheGatewaysOwnIsCompressedToo() throws Exception {
        var answer = GATEWAY.address().resolve("/sign-in");
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(HttpRequest.newBuilder(answer).header("Accept", "text/html")
                    .header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            assertThat(unpacked(page)).contains("</html>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/event-stream", "application/octet-stream"})
    void whatIsNoTextOrMustNotWaitGoesAsItIs(String type) throws Exception {
        AUDIT.answers(exchange -> StubService.answer(exchange, 200, type, TEXT));
        var answer = compressed(PATH);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void whatIsCompressedAlreadyIsNotCompressedAgain() throws Exception {
        AUDIT.answers(exchange -> {
            byte[] body = packed(TEXT);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        var answer = compressed(PATH);
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.body()).isEqualTo(packed(TEXT));
    }

    /** As a service does it with the kit. */
    private static void versionSeven(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", ETags.of(7));
        if (exchange.getRequestMethod().equals("PUT")) {
            try {
                ETags.requireMatch(exchange.getRequestHeaders().getFirst("If-Match"), 7, Map::of);
            } catch (ProblemException stale) {
                StubService.answer(exchange, stale.status(), "application/problem+json", "{}");
                return;
            }
        }
        StubService.answer(exchange, 200, "application/json", TEXT);
    }

    @Test
    void whatWasReadCompressedIsChangedByItsTag() throws Exception {
        AUDIT.answers(CompressionIT::versionSeven);
        var read = compressed(PATH);
        assertThat(unpacked(read)).isEqualTo(TEXT);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("W/\"7\"");
        assertThat(send("PUT", PATH, "{}", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(send("PUT", PATH, "{}", "If-Match", "W/\"5\", W/\"7\"").statusCode()).isEqualTo(200);
        assertThat(send("PUT", PATH, "{}", "If-Match", "W/\"6\"").statusCode()).isEqualTo(412);
        assertThat(send("PUT", PATH, "{}").statusCode()).isEqualTo(428);
    }

    @Test
    void whatWasReadInFullHasTheTagOfItsService() throws Exception {
        AUDIT.answers(CompressionIT::versionSeven);
        String tag = send("GET", PATH, "").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("\"7\"");
        assertThat(send("PUT", PATH, "{}", "If-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsAskedForAPartOfAText() throws Exception {
        var answer = send("GET", PATH, "", "Accept-Encoding", "gzip", "Range", "bytes=0-3", "If-Range", "\"7\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(AUDIT.last().header("Range")).isEmpty();
        assertThat(AUDIT.last().header("If-Range")).isEmpty();
    }
}
