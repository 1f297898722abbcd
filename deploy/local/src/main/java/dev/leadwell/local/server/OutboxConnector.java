package dev.leadwell.local.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The connector configuration of one service's outbox, from the one template. It names the file with the password; what
 * stands in there is read by the worker when the connector starts, and shown to nobody.
 */
public record OutboxConnector(String database, String host, int port, String user, Path secrets, String topicPrefix) {

    private static final String TEMPLATE = read("/connect/outbox.properties");

    /** For a database of the local server, read as its relay role, whose password lies under its name. */
    public static OutboxConnector of(int postgresPort, String service, String database, Path secrets,
            String topicPrefix) {
        return new OutboxConnector(database, "127.0.0.1", postgresPort, Provisioning.relay(service), secrets,
                topicPrefix);
    }

    public String name() {
        return database + "-outbox";
    }

    /**
     * Whether the slot is there to be read. A connector that finds none makes one, in the middle of the provisioning and
     * unknown to the service: it is not begun before.
     */
    boolean hasSlot() {
        try (var relay = relay().connection();
                var slot = relay.prepareStatement("select 1 from pg_replication_slots where slot_name = ?")) {
            slot.setString(1, Provisioning.slot(database));
            return slot.executeQuery().next();
        } catch (IOException | SQLException notYet) {
            return false;
        }
    }

    private PostgresLogin relay() throws IOException {
        var url = "jdbc:postgresql://%s:%d/%s?connectTimeout=5&socketTimeout=5".formatted(host, port, database);
        return new PostgresLogin(url, user, Files.readString(secrets.resolve(user)).strip());
    }

    public Map<String, String> properties() {
        var text = TEMPLATE;
        var password = "${directory:%s:%s}".formatted(secrets.toAbsolutePath(), user);
        for (var value : Map.of("database", database, "host", host, "port", Integer.toString(port), "user", user,
                "password", password, "prefix", topicPrefix).entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        var settings = parse(text);
        settings.put("queue.provider.type", RestingQueue.NAME);
        return settings;
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
