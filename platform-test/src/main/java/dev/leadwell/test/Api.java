package dev.leadwell.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Calls the service under test over HTTP, as anybody else would. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final int port;
    private final int managementPort;

    Api(int port, int managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    /** An answer: its status, its text, and its JSON where it is JSON. */
    public record Answer(int status, String text, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    public Answer get(String path, String authorization) {
        return send(request(path, authorization).GET());
    }

    /** As whoever runs the installation says who they are. */
    public static String operator() {
        return "Basic " + Base64.getEncoder().encodeToString(
                ("operator:" + TestInstallation.MANAGEMENT_PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** On the port that shows the service from inside. */
    public Answer management(String path, String authorization) {
        return send(request(URI.create("http://127.0.0.1:" + managementPort + path), authorization).GET());
    }

    /** With a fresh idempotency key; {@code body} is JSON text or anything that becomes JSON. */
    public Answer post(String path, String authorization, @Nullable Object body) {
        return post(path, authorization, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, String authorization, @Nullable Object body, String idempotencyKey) {
        return send(json(request(path, authorization), "POST", body).header("Idempotency-Key", idempotencyKey));
    }

    public Answer put(String path, String authorization, @Nullable Object body, @Nullable String ifMatch) {
        var request = json(request(path, authorization), "PUT", body);
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    public Answer delete(String path, String authorization) {
        return send(request(path, authorization).DELETE());
    }

    /** A console's form. */
    public Answer form(String path, String authorization, String urlEncoded) {
        return send(request(path, authorization).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(urlEncoded)));
    }

    /** An upload of one file in a part, with further fields as {@code name=value}. */
    public Answer upload(String path, String authorization, String part, String fileName, byte[] content,
            String... fields) {
        var boundary = "leadwell-" + UUID.randomUUID();
        var body = new java.io.ByteArrayOutputStream();
        for (var field : fields) {
            var split = field.indexOf('=');
            write(body, "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary,
                    field.substring(0, split), field.substring(split + 1)));
        }
        write(body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, part, fileName));
        body.writeBytes(content);
        write(body, "\r\n--" + boundary + "--\r\n");
        return send(request(path, authorization).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Anything else. */
    public Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String authorization) {
        return request(URI.create("http://127.0.0.1:" + port + path), authorization);
    }

    private static HttpRequest.Builder request(URI address, String authorization) {
        var request = HttpRequest.newBuilder(address);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, @Nullable Object body) {
        if (body == null) {
            return request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        var text = body instanceof String already ? already : JSON.writeValueAsString(body);
        return request.header("Content-Type", "application/json").method(method,
                HttpRequest.BodyPublishers.ofString(text));
    }

    private static void write(java.io.ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
