package dev.leadwell.local.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A broker as another house sets it up: its own names for listeners, its own administrator, who comes by PLAIN. */
record ForeignBroker(String address, KafkaRaftServer server) implements AutoCloseable {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"landlord\" password=\"own\"";

    static ForeignBroker start(Path log, int outside, int inside, int controller) throws Exception {
        Files.createDirectories(log);
        new Formatter().setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())).setNodeId(7)
                .setClusterId("Rm9yZWlnbkhvdXNlMDAwMQ").addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString()).setControllerListenerName("QUORUM")
                .setReleaseVersion(MetadataVersion.latestProduction()).run();
        var server = new KafkaRaftServer(new KafkaConfig(settings(log, outside, inside, controller)), Time.SYSTEM);
        server.startup();
        return new ForeignBroker("127.0.0.1:" + outside, server);
    }

    private static Properties settings(Path log, int outside, int inside, int controller) {
        var settings = new Properties();
        settings.putAll(Map.of("process.roles", "broker,controller", "node.id", "7", "log.dirs", log.toString(),
                "controller.listener.names", "QUORUM", "inter.broker.listener.name", "INSIDE",
                "controller.quorum.voters", "7@127.0.0.1:" + controller,
                "listeners", "OUTSIDE://127.0.0.1:%d,INSIDE://127.0.0.1:%d,QUORUM://127.0.0.1:%d".formatted(outside,
                        inside, controller),
                "advertised.listeners", "OUTSIDE://127.0.0.1:%d,INSIDE://127.0.0.1:%d".formatted(outside, inside),
                "listener.security.protocol.map", "OUTSIDE:SASL_PLAINTEXT,INSIDE:PLAINTEXT,QUORUM:PLAINTEXT"));
        settings.putAll(Map.of("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512",
                "listener.name.outside.plain.sasl.jaas.config", PLAIN + " user_landlord=\"own\";",
                "listener.name.outside.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:landlord;User:ANONYMOUS",
                "offsets.topic.replication.factor", "1", "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
        return settings;
    }

    Map<String, Object> administrator() {
        return Map.of("bootstrap.servers", address, "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", PLAIN + ";");
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
