package dev.leadwell.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Calls the public API through the gateway, as a program with its token or as a person who signed in. */
final class DemoApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final String gateway;
    private final HttpClient client;
    private final Map<String, String> credentials;
    private @Nullable String token;

    private DemoApi(String gateway, HttpClient client, Map<String, String> credentials) {
        this.gateway = gateway;
        this.client = client;
        this.credentials = credentials;
    }

    static DemoApi program(String gateway, String clientId, String secret) {
        return new DemoApi(gateway, HttpClient.newHttpClient(), Map.of("id", clientId, "secret", secret));
    }

    /** The demo's own sign-in, with cookies as a browser keeps them. */
    static DemoApi person(String gateway, String user, String password) {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        var api = new DemoApi(gateway, client, Map.of());
        api.text(HttpRequest.newBuilder(URI.create(gateway + "/")).header("Accept", "text/html").GET());
        api.text(HttpRequest.newBuilder(URI.create(gateway + "/sign-in")).header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + encoded(user) + "&password=" + encoded(password))));
        return api;
    }

    JsonNode get(String path) {
        return call(path, null, request -> request.GET());
    }

    JsonNode post(String path, String key, @Nullable Object body) {
        return call(path, null, request -> json(request.header("Idempotency-Key", key), "POST", body));
    }

    JsonNode put(String path, @Nullable String ifMatch, Object body) {
        return call(path, ifMatch, request -> json(request, "PUT", body));
    }

    JsonNode post(String path, String key, @Nullable String ifMatch, @Nullable Object body) {
        return call(path, ifMatch, request -> json(request.header("Idempotency-Key", key), "POST", body));
    }

    JsonNode upload(String path, String key, String fileName, byte[] content) {
        var boundary = "leadwell" + UUID.nameUUIDFromBytes(content);
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return call(path, null, request -> request.header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private interface Step {
        HttpRequest.Builder on(HttpRequest.Builder request);
    }

    /** Busy, limited or just starting is waited for; anything else that is not well is told as it was said. */
    private JsonNode call(String path, @Nullable String ifMatch, Step step) {
        for (int attempt = 1;; attempt++) {
            var request = HttpRequest.newBuilder(URI.create(gateway + path)).header("Accept", "application/json")
                    .header("Sec-Fetch-Site", "same-origin").timeout(Duration.ofSeconds(120));
            if (!credentials.isEmpty()) {
                request.header("Authorization", "Bearer " + token());
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            var answer = send(step.on(request));
            if (answer.statusCode() < 300) {
                return answer.body().isEmpty() ? JSON.createObjectNode() : parse(answer.body());
            }
            boolean again = switch (answer.statusCode()) {
                case 401, 429, 502, 503, 504 -> true;
                case 409 -> answer.body().contains("still-running");
                default -> false;
            };
            if (!again || attempt == TRIES) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
            }
            token = null;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private String token() {
        var known = token;
        if (known != null) {
            return known;
        }
        var basic = Base64.getEncoder()
                .encodeToString((encoded(credentials.get("id")) + ":" + encoded(credentials.get("secret")))
                        .getBytes(StandardCharsets.UTF_8));
        var answer = text(HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope="
                        + encoded(
                                "people:read people:write audit:read coaching:read coaching:write comp:read comp:write history:write"))));
        var fresh = parse(answer).path("access_token").asText();
        token = fresh;
        return fresh;
    }

    private String text(HttpRequest.Builder request) {
        var answer = send(request);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Leadwell does not answer at " + gateway + ". Start it first: ./leadwell up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, @Nullable Object body) {
        try {
            return body == null
                    ? request.method(method, HttpRequest.BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json").method(method,
                            HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + text.substring(0, Math.min(200, text.length())), e);
        }
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }
}
