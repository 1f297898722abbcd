package dev.leadwell.system.bench;

import com.sun.net.httpserver.HttpServer;
import dev.leadwell.local.process.Ports;
import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Provisioning;
import dev.leadwell.system.fault.EventChain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "bench", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchIT {

    private static final String TENANT = "0f00d3a7-0000-4000-8000-000000000001";
    private static final long IDLE_MILLIS = 20_000;
    private static final byte[] ANSWER = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
    private static EventChain chain;

    @BeforeAll
    static void start() throws Exception {
        chain = EventChain.get();
        var bare = Path.of("target/test-classes-bare/dev/leadwell/system/bench");
        Files.createDirectories(bare);
        Files.copy(Path.of("target/test-classes/dev/leadwell/system/bench/Bare.class"), bare.resolve("Bare.class"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @Order(1)
    void commit_to_consumer_against_the_raw_floor() throws Exception {
        var events = new EventBench(chain);
        events.latencyOfOutbox();
        events.latencyOfFloor();
        var sides = new LinkedHashMap<String, Callable<Times>>();
        sides.put("outbox, Debezium, Kafka", events::latencyOfOutbox);
        sides.put("bare transaction, then bare produce", events::latencyOfFloor);
        Pairs.compareTimes("Begin of a transaction to consumer", sides);
    }

    @Test
    @Order(2)
    void outbox_drain_against_the_producers_own_benchmark() throws Exception {
        var events = new EventBench(chain);
        Pairs.compare("Draining a backlog of 20,000 events of 500 bytes", "events/s", "outbox", events::drain,
                "producer alone, unthrottled, acks=all", events::producerAlone);
    }

    @Test
    @Order(3)
    void broker_and_connect_while_nothing_happens_but_beats() throws Exception {
        Thread.sleep(5000); // what the drain has left to do
        var before = chain.used();
        Thread.sleep(IDLE_MILLIS); // idle is what is measured
        System.out.printf("%nWhile nothing happens but beats, two connectors%n");
        chain.used().forEach((name, used) -> System.out.printf("  %-46s %.1f %% of a core%n", name,
                100.0 * used.minus(Objects.requireNonNull(before.get(name))).toMillis() / IDLE_MILLIS));
    }

    @Test
    @Order(4)
    void gateway_with_all_filters_against_a_bare_one() throws Exception {
        chain.stopServices();
        var backend = backend();
        var address = "http://127.0.0.1:" + backend.getAddress().getPort();
        var folder = Application.extracted("gateway", "gateway");
        migrate("gateway", folder);
        var port = Ports.free();
        try (var ours = new Application(log("gateway"), folder.resolve("leadwell-gateway-1.0.0-SNAPSHOT-exec.jar")
                .toString(), "dev.leadwell.gateway.Gateway", port, gatewaySettings(port, address));
                var bare = new Application(log("bare-gateway"), Application.bareClassPath(folder, BenchIT::routesOnly),
                        Bare.class.getName(), Ports.free(), bareGatewaySettings(address))) {
            ours.start();
            bare.start();
            compare(new HttpLoad(() -> token(port)), ours.port(), bare.port(), backend.getAddress().getPort());
        } finally {
            backend.stop(0);
        }
    }

    private static void compare(HttpLoad load, int ours, int bare, int backend) throws Exception {
        load.answered(ours);
        load.answered(bare);
        Pairs.compare(
                "Requests a second through the gateway, 1 kB, " + HttpLoad.CALLERS + " callers on this machine", "/s",
                "all filters, a program's token checked", () -> load.answered(ours),
                "bare Spring Cloud Gateway, same version", () -> load.answered(bare));
        var nginx = Nginx.before(backend, Path.of("target", "bench", "nginx").toAbsolutePath());
        try (var plain = nginx.orElse(null)) {
            var sides = new LinkedHashMap<String, Callable<Times>>();
            sides.put("all filters, a program's token checked", () -> load.atRate(ours));
            sides.put("bare Spring Cloud Gateway, same version", () -> load.atRate(bare));
            if (plain != null) {
                sides.put("nginx", () -> load.atRate(plain.port()));
            }
            Pairs.compareTimes("Times through the gateway at " + HttpLoad.RATE + " requests a second", sides);
            System.out.println(plain == null ? "  nginx is not installed and not compared" : "");
        }
    }

    @Test
    @Order(5)
    void start_up_and_idle_memory_against_a_bare_service_with_the_same_starters() throws Exception {
        var folder = Application.extracted("audit-service/app", "audit-app");
        migrate("audit", folder);
        var memory = new HashMap<String, List<Double>>();
        Pairs.compare("Start to healthy, no start-up cache", "s", "audit", () -> startUp("audit",
                folder.resolve("leadwell-audit-app-1.0.0-SNAPSHOT-exec.jar").toString(),
                "dev.leadwell.audit.AuditService",
                memory), "bare service with the same libraries",
                () -> startUp("bare", Application.bareClassPath(folder, jar -> !jar.startsWith("leadwell-")),
                        Bare.class.getName(), memory));
        memory.forEach((name, figures) -> System.out.printf("  idle memory of %-38s %s MiB%n", name,
                figures.stream().sorted().map(f -> "%.0f".formatted(f)).toList()));
    }

    private static double startUp(String name, String classPath, String mainClass, Map<String, List<Double>> memory)
            throws Exception {
        var settings = settings("audit");
        settings.put("LEADWELL_SERVICE", "audit");
        settings.put("MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true");
        settings.put("SPRING_FLYWAY_ENABLED", "false");
        settings.put("DBSCHEDULER_ENABLED", name.equals("bare") ? "false" : "true");
        settings.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI", "http://127.0.0.1:1/jwks");
        settings.put("SPRING_THREADS_VIRTUAL_ENABLED", "true");
        try (var application = new Application(log(name), classPath, mainClass, Ports.free(), settings)) {
            var seconds = application.start();
            Thread.sleep(3000); // idle is what is measured
            memory.computeIfAbsent(name, n -> new ArrayList<>()).add(application.memory());
            return seconds;
        }
    }

    private static boolean routesOnly(String jar) {
        return List.of("leadwell-", "spring-security", "spring-boot-security", "spring-session", "spring-boot-session",
                "spring-boot-jdbc", "spring-jdbc", "spring-boot-flyway", "flyway", "spring-boot-kafka", "spring-kafka",
                "db-scheduler", "spring-boot-thymeleaf", "thymeleaf", "spring-boot-opentelemetry",
                "spring-boot-micrometer-tracing", "spring-boot-starter", "spring-boot-sql", "spring-boot-transaction",
                "HikariCP").stream().noneMatch(jar::startsWith);
    }

    private static Map<String, String> gatewaySettings(int port, String backend) {
        var settings = settings("gateway");
        settings.put("LEADWELL_SERVICE", "gateway");
        settings.put("LEADWELL_PUBLICADDRESS", "http://localhost:" + port);
        settings.put("LEADWELL_ISSUER", "http://localhost:" + port);
        settings.put("LEADWELL_KEYFILE", Path.of("target/bench/gateway.keys").toAbsolutePath().toString());
        settings.put("LEADWELL_DEMO_USERS", "true");
        settings.put("LEADWELL_ROUTES_AUDIT", backend);
        settings.put("LEADWELL_LIMITS_TENANTPERMINUTE", "100000000");
        settings.put("LEADWELL_LIMITS_CLIENTPERMINUTE", "100000000");
        return settings;
    }

    private static Map<String, String> bareGatewaySettings(String backend) {
        var route = "SPRING_CLOUD_GATEWAY_SERVER_WEBMVC_ROUTES_0_";
        return Map.of(route + "ID", "audit", route + "URI", backend, route + "PREDICATES_0", "Path=/api/**",
                "SPRING_THREADS_VIRTUAL_ENABLED", "true", "MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true");
    }

    private static Map<String, String> settings(String database) {
        var app = Provisioning.app(database);
        var settings = new HashMap<String, String>();
        settings.put("SPRING_DATASOURCE_URL", chain.postgres().jdbcUrl(database));
        settings.put("SPRING_DATASOURCE_USERNAME", app);
        settings.put("SPRING_DATASOURCE_PASSWORD", chain.keys().of(app));
        settings.put("SPRING_KAFKA_BOOTSTRAPSERVERS", chain.broker().bootstrapServers());
        settings.put("LEADWELL_KAFKA_PASSWORD",
                KafkaLogin.of(chain.broker().bootstrapServers(), database, chain.keys()).password());
        return settings;
    }

    private static void migrate(String service, Path folder) throws Exception {
        new Provisioning(chain.postgres().administrator(), chain.keys()).database(service, service);
        var jar = Files.list(folder).filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow();
        var migration = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                jar.toString(), "dev.leadwell.kit.tenancy.Migrations", chain.postgres().jdbcUrl(service),
                EmbeddedPostgresServer.ADMIN, service)
                .redirectErrorStream(true).redirectOutput(log(service + "-migrations").toFile());
        migration.environment().put("LEADWELL_ADMIN_PASSWORD", chain.postgres().administrator().password());
        var code = migration.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("migrations failed, see " + log(service + "-migrations"));
        }
    }

    private static Path log(String name) {
        return Path.of("target", "bench", name + ".log").toAbsolutePath();
    }

    private static HttpServer backend() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, ANSWER.length);
            try (var body = exchange.getResponseBody()) {
                body.write(ANSWER);
            }
        });
        server.start();
        return server;
    }

    private static String token(int port) throws Exception {
        var form = "grant_type=client_credentials&scope=" + URLEncoder.encode("audit:read", StandardCharsets.UTF_8);
        var secret = java.util.Base64.getEncoder()
                .encodeToString(("lw_%s_demo:lw_%s_leadwell".formatted(TENANT, TENANT))
                        .getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient().send(HttpRequest
                .newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + secret).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        var matcher = java.util.regex.Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
        }
        return matcher.group(1);
    }
}
