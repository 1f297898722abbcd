package dev.leadwell.system.fault;

import static org.awaitility.Awaitility.await;

import dev.leadwell.kit.tenancy.Migrations;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.local.process.Ports;
import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Keys;
import dev.leadwell.local.server.Provisioning;
import dev.leadwell.system.fault.probe.Probe;
import dev.leadwell.test.TestTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chain with every link a process of its own, durable as in production: two producers of topic audit, one consumer
 * in comp. Started once for all fault tests; each test leaves it whole.
 */
final class FaultInstallation {

    static final TenantId TENANT = Probe.TENANT;
    static final String SLOT = Provisioning.slot("audit");
    static final int EARLY = 50;
    static final long RETAINED_LIMIT_MB = 24;
    private static final String PASSWORD = "fault";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static @Nullable FaultInstallation shared;

    final Path folder;
    final Keys keys;
    final KafkaLogin broker;
    final Victim kafka;
    final Victim connect;
    final Victim producer;
    final Victim otherProducer;
    final Victim consumer;
    final int producerPort = Ports.free();
    final int producerManagementPort = Ports.free();
    final int otherProducerPort = Ports.free();
    final int consumerPort = Ports.free();
    final TopicLog topic;
    EmbeddedPostgresServer postgres;
    /** What arrived of the entries written before Connect's first start, looked at before any fault. */
    List<Long> early = List.of();

    private FaultInstallation() throws Exception {
        folder = Files.createDirectories(Path.of("target", "faults", Long.toString(ProcessHandle.current().pid())))
                .toAbsolutePath();
        var kafkaPort = Ports.free();
        keys = new Keys(folder.resolve("keys"));
        broker = KafkaLogin.of("127.0.0.1:" + kafkaPort, KafkaLogin.ADMIN, keys);
        kafka = new Victim(folder, "kafka", "256m", BrokerVictim.class.getName(),
                List.of(folder.resolve("kafka").toString(), Integer.toString(kafkaPort),
                        keys.folder().toString()),
                Map.of());
        kafka.start();
        postgres = EmbeddedPostgresServer.start(folder, 0, PASSWORD);
        for (var service : List.of("audit", "comp")) {
            var provisioning = new Provisioning(postgres.administrator(), keys);
            provisioning.database(service, service);
            Migrations.run(postgres.jdbcUrl(service), EmbeddedPostgresServer.ADMIN, PASSWORD, "probe",
                    Provisioning.owner(service));
            provisioning.outbox(service, service);
        }
        connect = new Victim(folder, "connect", "256m", ConnectVictim.class.getName(),
                List.of(folder.resolve("connect").toString(), broker.bootstrapServers(), keys.folder().toString(),
                        Integer.toString(postgres.port()), "audit", "comp"),
                Map.of());
        producer = probe("producer", "audit", producerPort, Map.of("LEADWELL_MANAGEMENT_PORT",
                Integer.toString(producerManagementPort), "LEADWELL_MANAGEMENT_PASSWORD", keys.of("management")));
        otherProducer = probe("other-producer", "audit", otherProducerPort, Map.of());
        consumer = probe("consumer", "comp", consumerPort, Map.of());
        topic = new TopicLog(broker, "audit");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(postgres::close));
    }

    /** Writes some entries before the Connect worker has ever run: none of them may be missing later. */
    static synchronized FaultInstallation get() throws Exception {
        var chain = shared;
        if (chain == null) {
            chain = new FaultInstallation();
            for (var probe : List.of(chain.producer, chain.otherProducer, chain.consumer)) {
                probe.start();
            }
            chain.kafka.awaitUp();
            chain.awaitServices();
            chain.topic.start();
            for (int n = 0; n < EARLY; n++) {
                Http.post(chain.producerPort, "/api/audit/v1/entries/early");
            }
            chain.startConnect();
            chain.topic.awaitComplete(Map.of("early", (long) EARLY), PATIENCE);
            chain.early = chain.topic.of("early");
            shared = chain;
        }
        return chain;
    }

    private Victim probe(String name, String service, int port, Map<String, String> more) {
        var app = Provisioning.app(service);
        var environment = new HashMap<>(more);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl(service));
        environment.put("SPRING_DATASOURCE_USERNAME", app);
        environment.put("SPRING_DATASOURCE_PASSWORD", keys.of(app));
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("LEADWELL_KAFKA_PASSWORD",
                KafkaLogin.of(broker.bootstrapServers(), service, keys).password());
        environment.put("LEADWELL_SERVICE", service);
        environment.put("LEADWELL_ISSUER", TestTokens.ISSUER);
        environment.put("LEADWELL_JWKSETURI", TestTokens.jwkSetUri());
        environment.put("LEADWELL_BEAT", "1s");
        environment.put("LEADWELL_OUTBOX_RETAINEDLIMIT", RETAINED_LIMIT_MB + "MB");
        return new Victim(folder, name, "256m", Probe.class.getName(), List.of(), environment);
    }

    void awaitServices() {
        for (var port : List.of(producerPort, otherProducerPort, consumerPort)) {
            await("the service on " + port + " is ready").atMost(PATIENCE)
                    .until(() -> Http.status(port, "/actuator/health/readiness") == 200);
        }
    }

    void startConnect() {
        connect.start();
        connect.awaitUp();
    }

    /** The whole server: the postmaster and every process of it. */
    void killPostgres() {
        var postmaster = postgres.process().orElseThrow();
        var all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        all.forEach(p -> p.onExit().join());
    }

    void startPostgres() {
        var port = postgres.port();
        postgres.close();
        postgres = EmbeddedPostgresServer.start(folder, port, PASSWORD);
    }

    void provisionOutbox() throws SQLException {
        new Provisioning(postgres.administrator(), keys).outbox("audit", "audit");
    }

    /** As the app role, bound to the tenant for the session. */
    Connection app(String service) throws SQLException {
        var app = Provisioning.app(service);
        var connection = DriverManager.getConnection(postgres.jdbcUrl(service), app, keys.of(app));
        connection.createStatement().execute("set app.tenant_id = '" + TENANT.value() + "'");
        return connection;
    }

    long number(String service, String query) {
        try (var admin = postgres.admin(service);
                var row = admin.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Log that the server must keep for a slot. */
    long retained(String slot) {
        return number("postgres", "select pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint"
                + " from pg_replication_slots where slot_name = '" + slot + "'");
    }

    /** The consumer's copy is what the producer has, for every entry. */
    void awaitSameCopy(Duration patience) {
        var producers = "select coalesce(sum(hashtextextended(key || '@' || version, 0)::numeric), 0)::text, count(*)"
                + " from entry where key not like 'unreadable%'";
        await("the consumer has what the producer has").atMost(patience).pollInterval(Duration.ofMillis(200))
                .ignoreExceptions().until(() -> text("audit", producers)
                        .equals(text("comp", producers.replace("from entry", "from heard"))));
    }

    private String text(String service, String query) throws SQLException {
        try (var admin = postgres.admin(service); var row = admin.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1) + " " + row.getString(2);
        }
    }
}
