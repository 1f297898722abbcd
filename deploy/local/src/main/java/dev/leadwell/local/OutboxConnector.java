package dev.leadwell.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The connector configuration of one service's outbox, from the one template. */
public record OutboxConnector(String database, String host, int port, String user, String password,
        String topicPrefix) {

    private static final String TEMPLATE = read("/connect/outbox.properties");

    /** For a database of the local server, read as its relay role. */
    public static OutboxConnector of(EmbeddedPostgresServer server, String service, String database,
            Passwords passwords,
            String topicPrefix) {
        var relay = Provisioning.relay(service);
        return new OutboxConnector(database, "127.0.0.1", server.port(), relay, passwords.of(relay), topicPrefix);
    }

    public String name() {
        return database + "-outbox";
    }

    public Map<String, String> properties() {
        var text = TEMPLATE;
        for (var value : Map.of("database", database, "host", host, "port", Integer.toString(port), "user", user,
                "password", password, "prefix", topicPrefix).entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return parse(text);
    }

    static Map<String, String> parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var map = new TreeMap<String, String>();
        properties.forEach((key, value) -> map.put((String) key, (String) value));
        return map;
    }

    static String read(String resource) {
        try (var in = OutboxConnector.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
