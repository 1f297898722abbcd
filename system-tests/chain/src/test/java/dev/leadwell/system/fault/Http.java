package dev.leadwell.system.fault;

import dev.leadwell.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls to the probes. Status 0: no answer. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1).build();
    private static final String TOKEN = TestTokens.program(FaultInstallation.TENANT, "audit:write", "comp:write",
            "events:republish");

    private Http() {}

    record Answer(int status, String body) {}

    static int status(int port, String path) {
        return get(port, path).status();
    }

    static Answer get(int port, String path) {
        return send(request(port, path).GET().build());
    }

    static Answer get(int port, String path, String user, String password) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(request(port, path).setHeader("Authorization", "Basic " + basic).GET().build());
    }

    static Answer post(int port, String path) {
        return send(request(port, path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(120))
                .header("Authorization", TOKEN);
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "interrupted");
        }
    }
}
