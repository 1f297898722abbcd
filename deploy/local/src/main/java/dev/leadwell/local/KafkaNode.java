package dev.leadwell.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** One Kafka broker that is its own controller (KRaft), in this JVM, its log kept. */
public final class KafkaNode implements AutoCloseable {

    private static final String CLUSTER = "TGVhZHdlbGxMb2NhbDAwMQ";

    private final int port;
    private final KafkaRaftServer server;

    private KafkaNode(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Port 0 takes free ones; otherwise the controller listens on the port above. */
    public static KafkaNode start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    public static KafkaNode start(Path folder, int port, Map<String, String> overrides) {
        var log = folder.toAbsolutePath();
        var broker = port == 0 ? Ports.free() : port;
        var controller = port == 0 ? Ports.free() : port + 1;
        try {
            Files.createDirectories(log);
            format(log);
            var settings = settings(log, broker, controller);
            settings.putAll(overrides);
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new KafkaNode(broker, server);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start on port " + broker + " with its log in " + log, e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path log) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        new Formatter().setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())).setNodeId(1)
                .setClusterId(CLUSTER).addDirectory(log.toString()).setMetadataLogDirectory(log.toString())
                .setControllerListenerName("CONTROLLER").setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true).run();
    }

    private static Map<String, String> settings(Path log, int broker, int controller) throws Exception {
        var properties = new Properties();
        try (var in = KafkaNode.class.getResourceAsStream("/provision/broker.properties")) {
            properties.load(in);
        }
        var settings = new HashMap<String, String>();
        properties.forEach((key, value) -> settings.put((String) key, (String) value));
        settings.put("log.dirs", log.toString());
        settings.put("listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(broker, controller));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        return settings;
    }
}
