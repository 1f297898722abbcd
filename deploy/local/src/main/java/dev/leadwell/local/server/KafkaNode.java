package dev.leadwell.local.server;

import dev.leadwell.local.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker that is its own controller (KRaft), in this JVM, its log kept. */
public final class KafkaNode implements AutoCloseable {

    private static final String CLUSTER = "TGVhZHdlbGxMb2NhbDAwMQ";

    private final int port;
    private final Passwords passwords;
    private final KafkaRaftServer server;

    private KafkaNode(int port, Passwords passwords, KafkaRaftServer server) {
        this.port = port;
        this.passwords = passwords;
        this.server = server;
    }

    /** Port 0 takes free ones; otherwise the controller listens on the port above. */
    public static KafkaNode start(Path folder, int port, Passwords passwords) {
        return start(folder, port, passwords, Map.of());
    }

    public static KafkaNode start(Path folder, int port, Passwords passwords, Map<String, String> overrides) {
        var log = folder.toAbsolutePath();
        var broker = port == 0 ? Ports.free() : port;
        var controller = port == 0 ? Ports.free() : port + 1;
        try {
            Files.createDirectories(log);
            var settings = settings(log, broker, controller, passwords);
            letUsersIn(log, settings, broker, new KafkaUsers(passwords));
            settings.putAll(overrides);
            return new KafkaNode(broker, passwords, server(settings));
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start on port " + broker + " with its log in " + log, e);
        }
    }

    public KafkaLogin login(String user) {
        return KafkaLogin.of(address(port), user, passwords);
    }

    public KafkaLogin administrator() {
        return login(KafkaLogin.ADMIN);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    private static KafkaRaftServer server(Map<String, String> settings) {
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return server;
    }

    private static void letUsersIn(Path log, Map<String, String> settings, int broker, KafkaUsers users)
            throws Exception {
        if (users.areIn(log)) {
            return;
        }
        if (Files.exists(log.resolve("meta.properties"))) {
            var closed = new HashMap<>(settings);
            closed.putAll(users.administratorOnly());
            var server = server(closed);
            users.set(address(broker));
            server.shutdown();
            server.awaitShutdown();
        } else {
            format(log, users);
        }
        users.noteIn(log);
    }

    private static void format(Path log, KafkaUsers users) throws Exception {
        new Formatter().setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())).setNodeId(1)
                .setClusterId(CLUSTER).addDirectory(log.toString()).setMetadataLogDirectory(log.toString())
                .setControllerListenerName("CONTROLLER").setReleaseVersion(MetadataVersion.latestProduction())
                .setScramArguments(users.scram()).setIgnoreFormatted(true).run();
    }

    private static Map<String, String> settings(Path log, int broker, int controller, Passwords passwords)
            throws Exception {
        var properties = new Properties();
        try (var in = KafkaNode.class.getResourceAsStream("/provision/broker.properties")) {
            properties.load(in);
        }
        var settings = new HashMap<String, String>();
        properties.forEach((key, value) -> settings.put((String) key, (String) value));
        settings.put("log.dirs", log.toString());
        settings.put("listeners", "CLIENT://%s,CONTROLLER://%s".formatted(address(broker), address(controller)));
        settings.put("advertised.listeners", "CLIENT://" + address(broker));
        settings.put("controller.quorum.voters", "1@" + address(controller));
        settings.putAll(new KafkaUsers(passwords).ofTheBroker());
        return settings;
    }
}
