package dev.leadwell.local.server;

import dev.leadwell.local.process.OwnerOnly;
import dev.leadwell.local.process.Pause;
import dev.leadwell.local.process.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL from its binaries, its data kept. Survives the JVM that started it being killed: the next start on
 * the same folder adopts the server left over, or lets it recover.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    public static final int MAJOR = 18;
    public static final String ADMIN = "postgres";
    private static final int START_ATTEMPTS = 5;

    /** Durable and readable by the outbox connector. What an idle slot may hold back is an alarm, far above an outage. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
            Map.entry("wal_level", "logical"), Map.entry("max_replication_slots", "24"),
            // A connector that is gone without a word must not hold its slot for a minute; others speak each second.
            Map.entry("max_wal_senders", "24"), Map.entry("wal_sender_timeout", "10s"),
            Map.entry("max_slot_wal_keep_size", "4GB"),
            Map.entry("max_connections", "200"), Map.entry("shared_buffers", "64MB"), Map.entry("jit", "off"),
            Map.entry("max_wal_size", "512MB"), Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("listen_addresses", "127.0.0.1"), Map.entry("unix_socket_directories", ""),
            Map.entry("log_min_messages", "warning"));

    private final Path data;
    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private EmbeddedPostgresServer(Path data, int port, String password, @Nullable EmbeddedPostgres started) {
        this.data = data;
        this.port = port;
        this.password = password;
        this.started = started;
    }

    /** Starts with the durable settings; port 0 takes a free one. */
    public static EmbeddedPostgresServer start(Path folder, int port, String adminPassword) {
        return start(folder, port, adminPassword, Map.of());
    }

    public static EmbeddedPostgresServer start(Path folder, int port, String adminPassword,
            Map<String, String> overrides) {
        var home = home(folder).toAbsolutePath();
        var data = home.resolve("data");
        var wanted = port == 0 ? Ports.free() : port;
        try {
            Files.createDirectories(home);
            var server = adopt(data, wanted, adminPassword);
            if (server == null) {
                server = launch(home, data, wanted, adminPassword, overrides);
            }
            server.requirePasswords();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + home, e);
        }
    }

    public int port() {
        return port;
    }

    /** As the superuser, for creating roles and databases only. */
    public PostgresLogin administrator() {
        return administrator(port, password);
    }

    /** Of a server that may have been started by another process. */
    public static PostgresLogin administrator(int port, String password) {
        return new PostgresLogin("jdbc:postgresql://127.0.0.1:" + port + "/postgres", ADMIN, password);
    }

    public String jdbcUrl(String database) {
        return administrator().jdbcUrl(database);
    }

    public Connection admin(String database) throws SQLException {
        return administrator().in(database).connection();
    }

    /** Below the folder that it was given. */
    public static Path home(Path folder) {
        return folder.resolve("postgresql-" + MAJOR);
    }

    /** The postmaster of a data folder, if it runs. */
    public static Optional<ProcessHandle> running(Path folder) {
        return postmaster(home(folder).resolve("data")).map(Postmaster::process);
    }

    public Optional<ProcessHandle> process() {
        return postmaster(data).map(Postmaster::process);
    }

    /** Fast shutdown: sessions are cut, everything is written. */
    @Override
    public void close() {
        if (started != null) { // also when it was killed: its lock must go
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        process().ifPresent(EmbeddedPostgresServer::stop);
    }

    public static void stop(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
            postmaster.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            postmaster.destroyForcibly();
        }
    }

    private static @Nullable EmbeddedPostgresServer adopt(Path data, int port, String password) throws IOException {
        var left = postmaster(data);
        if (left.isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return null;
        }
        if (left.get().port() != port) {
            stop(left.get().process());
            return null;
        }
        return new EmbeddedPostgresServer(data, port, password, null);
    }

    private static EmbeddedPostgresServer launch(Path home, Path data, int port, String password,
            Map<String, String> overrides) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                var started = builder(home, data, port, password, overrides).start();
                OwnerOnly.shutDoor(home); // which the one who unpacks the binaries opens to everybody at each start
                return new EmbeddedPostgresServer(data, port, password, started);
            } catch (IOException | IllegalStateException e) {
                // After kill -9 of the postmaster its children need a moment to let go of the shared memory.
                if (attempt == START_ATTEMPTS) {
                    throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
                }
                Pause.millis(300L * attempt);
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path home, Path data, int port, String password,
            Map<String, String> overrides) {
        var log = ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
        var builder = EmbeddedPostgres.builder().setOverrideWorkingDirectory(home.toFile())
                .setDataDirectory(data.toFile()).setCleanDataDirectory(false).setRegisterShutdownHook(false)
                .setPort(port).setConnectConfig("password", password).setErrorRedirector(log).setOutputRedirector(log);
        var settings = new HashMap<>(SETTINGS);
        if (Files.exists(Path.of("/proc/sys/kernel"))) {
            // After a crash: one call for the file system, not one for each of thousands of files: 4.5 s against 0.2 s.
            settings.put("recovery_init_sync_method", "syncfs");
        }
        settings.putAll(overrides);
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    /**
     * A fresh cluster trusts everyone on this machine; from then on everybody, also the superuser, has a password, and
     * comes into the databases of their own service only. Nobody replicates all of them.
     */
    private void requirePasswords() throws IOException {
        var hba = data.resolve("pg_hba.conf");
        var wanted = hba();
        if (Files.readString(hba).equals(wanted)) {
            return;
        }
        try (var connection = admin("postgres"); var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password.replace("'", "''") + "'");
            Files.writeString(hba, wanted, StandardOpenOption.TRUNCATE_EXISTING);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("cannot set the administrator's password", e);
        }
    }

    /** The database of a service is named as it is, one of a test after it. */
    private static String hba() {
        var lines = new StringBuilder("# leadwell: passwords everywhere, each role in its own database\n");
        lines.append("host all ").append(ADMIN).append(" 127.0.0.1/32 scram-sha-256\n");
        for (var service : Provisioning.WITH_DATABASE) {
            lines.append("host \"/^%s(_|$)\" %s,%s 127.0.0.1/32 scram-sha-256\n".formatted(service,
                    Provisioning.app(service), Provisioning.relay(service)));
        }
        return lines.append("host all all all reject\nhost replication all all reject\n").toString();
    }

    private record Postmaster(ProcessHandle process, int port) {}

    private static Optional<Postmaster> postmaster(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive)
                    .filter(p -> p.info().command().orElse("").contains("postgres"))
                    .map(p -> new Postmaster(p, Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
