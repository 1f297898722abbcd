package dev.leadwell.local.server;

import java.util.HashMap;
import java.util.Map;

/** How a client reaches the broker: as a user that it knows, for what that user may do. */
public record KafkaLogin(String bootstrapServers, String user, String password) {

    /** May do everything; provisioning's alone. */
    public static final String ADMIN = "admin";
    /** Kafka Connect's: the only one that writes what services say. */
    public static final String RELAY = "relay";

    static final String PROTOCOL = "SASL_PLAINTEXT";
    static final String MECHANISM = "SCRAM-SHA-512";

    /** Who reaches the broker with the password that stands under this name in the keys. */
    public static KafkaLogin of(String bootstrapServers, String user, Passwords passwords) {
        return new KafkaLogin(bootstrapServers, user, passwords.of(key(user)));
    }

    public static String key(String user) {
        return "kafka_" + user;
    }

    /** For a client of Kafka's own, whatever its kind. */
    public Map<String, String> settings() {
        return Map.of("bootstrap.servers", bootstrapServers, "security.protocol", PROTOCOL, "sasl.mechanism",
                MECHANISM, "sasl.jaas.config", scram());
    }

    public Map<String, Object> with(Map<String, ?> more) {
        var settings = new HashMap<String, Object>(settings());
        settings.putAll(more);
        return settings;
    }

    String scram() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    @Override
    public String toString() {
        return user + " at " + bootstrapServers;
    }
}
