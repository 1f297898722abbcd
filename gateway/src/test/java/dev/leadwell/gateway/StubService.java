package dev.leadwell.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.leadwell.kit.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that remembers what reached it and answers as it is told. */
final class StubService implements AutoCloseable {

    record Received(String method, String target, Map<String, String> headers, byte[] body) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static final String NOBODYS = "B-4";

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Answer answer = StubService::greet;

    StubService() {
        this(0);
    }

    /** Back where it was, say. */
    StubService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().equals("/api/people/v1/identities")) {
            whoHasTheNumber(exchange);
            exchange.close();
            return;
        }
        received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        answer.to(exchange);
        exchange.close();
    }

    /** As People would, whoever stands in for it. */
    private static void whoHasTheNumber(HttpExchange exchange) throws IOException {
        var number = exchange.getRequestURI().getQuery().replaceFirst(".*&value=", "");
        var claims = RunningGateway.claims(exchange.getRequestHeaders().getFirst("Authorization").substring(7));
        var id = idOf(TenantId.of(claims.get("tenant").asString()), number);
        answer(exchange, number.equals(NOBODYS) ? 404 : 200, "application/json", "{\"personId\":\"%s\"}".formatted(id));
    }

    static UUID idOf(TenantId tenant, String number) {
        return UUID.nameUUIDFromBytes((tenant + number).getBytes(StandardCharsets.UTF_8));
    }

    private static void greet(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "application/json", "{\"ok\":true}");
    }

    static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    void answers(Answer answer) {
        this.answer = answer;
    }

    void answersAsUsual() {
        answer = StubService::greet;
        received.clear();
    }

    List<Received> received() {
        return received;
    }

    Received last() {
        return received.getLast();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
