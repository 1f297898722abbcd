package dev.leadwell.test;

import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.local.server.Passwords;
import dev.leadwell.local.server.PostgresLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Where this build's PostgreSQL and Kafka are: found by their port file, started by whoever comes first. */
public record TestServers(int postgresPort, String bootstrapServers) {
    private static final Duration START = Duration.ofSeconds(90);
    private static volatile @Nullable TestServers found;
    /** Open until this fork ends: servers that somebody is connected to don't end. */
    private static @Nullable Connection presence;

    public static TestServers get() {
        var known = found;
        if (known != null) {
            return known;
        }
        synchronized (TestServers.class) {
            var servers = find();
            found = servers;
            return servers;
        }
    }

    public String jdbcUrl(String database) {
        return administrator().jdbcUrl(database);
    }

    /** As the superuser: for what a test sets up or looks at from outside, never for what it tests. */
    public Connection admin(String database) throws SQLException {
        return administrator().in(database).connection();
    }

    /** As a service reaches it, or as the administrator, for what a test says in the name of others. */
    public KafkaLogin kafka(String user) {
        return KafkaLogin.of(bootstrapServers, user, Passwords.sameAsRole());
    }

    PostgresLogin administrator() {
        return EmbeddedPostgresServer.administrator(postgresPort, SharedServers.PASSWORD);
    }

    private static TestServers find() {
        var folder = Path.of(System.getProperty("leadwell.root", "..")).resolve("target").toAbsolutePath().normalize();
        var infrastructure = Infrastructure.chosen();
        var portFile = folder.resolve("test-servers-" + infrastructure + ".properties");
        try {
            Files.createDirectories(folder);
            try (var door = SharedServers.door(portFile)) {
                door.lock();
                var running = read(portFile);
                return running.isPresent() ? running.get() : start(portFile, infrastructure);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TestServers> read(Path portFile) throws IOException {
        if (!Files.exists(portFile)) {
            return Optional.empty();
        }
        var ports = new Properties();
        try (var in = Files.newInputStream(portFile)) {
            ports.load(in);
        }
        var servers = new TestServers(Integer.parseInt(ports.getProperty("postgres")), ports.getProperty("kafka"));
        try {
            presence = servers.admin("postgres");
            return Optional.of(servers);
        } catch (SQLException nobodyThere) {
            return Optional.empty();
        }
    }

    private static TestServers start(Path portFile, Infrastructure infrastructure) throws IOException {
        Files.deleteIfExists(portFile);
        var arguments = portFile.resolveSibling("test-servers.args");
        Files.writeString(arguments, "-cp\n\"" + classPath().replace("\\", "\\\\") + "\"\n");
        var log = portFile.resolveSibling("test-servers.log").toFile();
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "@" + arguments, SharedServers.class.getName(),
                portFile.toString(), infrastructure.name()).redirectErrorStream(true).redirectOutput(log);
        // The engine is on this machine, and the container that would clean up is not among the images.
        command.environment().putIfAbsent("TESTCONTAINERS_HOST_OVERRIDE", "localhost");
        command.environment().putIfAbsent("TESTCONTAINERS_RYUK_DISABLED", "true");
        var process = command.start();
        for (long end = System.nanoTime() + START.toNanos(); System.nanoTime() < end && process.isAlive();) {
            var running = read(portFile);
            if (running.isPresent()) {
                return running.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("PostgreSQL and Kafka for the tests did not start: see " + log);
    }

    private static String classPath() {
        return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
    }
}
