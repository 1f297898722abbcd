package dev.leadwell.gateway;

import dev.leadwell.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An instance of the gateway in this JVM, on a port and a database of its own or shared with another. */
final class RunningGateway implements AutoCloseable {

    static final Path KEYS = keyFile();

    static final String MANAGEMENT_PASSWORD = "gateway-management";

    private final TestDatabase database;
    private final URI publicAddress;
    private final int port;
    private final ConfigurableApplicationContext context;

    private RunningGateway(TestDatabase database, URI publicAddress, int port, Map<String, String> settings) {
        this.database = database;
        this.publicAddress = publicAddress;
        this.port = port;
        var all = new HashMap<String, Object>(Map.of("server.port", port, "spring.datasource.url", database.url(),
                "spring.datasource.username", database.appRole(), "spring.datasource.password",
                database.appPassword(), "leadwell.public-address", publicAddress.toString(), "leadwell.key-file",
                KEYS.toString(), "leadwell.demo.users", "true"));
        all.put("leadwell.management.password", MANAGEMENT_PASSWORD);
        all.putAll(settings);
        var arguments = all.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplicationBuilder(Gateway.class).web(WebApplicationType.SERVLET)
                .registerShutdownHook(false).build();
        context = application.run(arguments);
    }

    static RunningGateway start(StubService people, StubService audit, Map<String, String> more) {
        int port = freePort();
        return new RunningGateway(TestDatabase.of("gateway"), URI.create("http://localhost:" + port), port,
                routes(people, audit, more));
    }

    /** A second instance behind the same public address. */
    RunningGateway another(StubService people, StubService audit) {
        return new RunningGateway(database, publicAddress, freePort(), routes(people, audit, Map.of()));
    }

    /** This instance after a restart. */
    RunningGateway again(StubService people, StubService audit) {
        context.close();
        return new RunningGateway(database, publicAddress, port, routes(people, audit, Map.of()));
    }

    private static Map<String, String> routes(StubService people, StubService audit, Map<String, String> more) {
        var settings = new HashMap<>(Map.of("leadwell.routes.people", people.address().toString(),
                "leadwell.routes.audit", audit.address().toString(), "leadwell.routes.comp",
                "http://127.0.0.1:" + freePort()));
        settings.putAll(more);
        return settings;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where its inside can be looked at. */
    URI managementAddress() {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    TestDatabase database() {
        return database;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** How many are open at its door. */
    long connections() {
        var server = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
        return ((AbstractProtocol<?>) java.util.Objects.requireNonNull(server).getTomcat().getConnector()
                .getProtocolHandler()).getConnectionCount();
    }

    /** As a program gets one: with its id and secret. */
    String token(String clientId, String secret, String scope) {
        var answer = tokenAnswer(clientId, secret, scope);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json(answer.body()).get("access_token").asString();
    }

    HttpResponse<String> tokenAnswer(String clientId, String secret, String scope) {
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address().resolve("/oauth2/token")).header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers
                        .ofString("grant_type=client_credentials&scope=" + scope.replace(" ", "+")))
                .build());
    }

    HttpResponse<String> api(String path, String token, String... headers) {
        var request = HttpRequest.newBuilder(address().resolve(path)).header("Authorization", "Bearer " + token);
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** What a token says, unchecked. */
    static JsonNode claims(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("gateway-keys").resolve("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
