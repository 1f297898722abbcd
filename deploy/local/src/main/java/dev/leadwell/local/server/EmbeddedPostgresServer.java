package dev.leadwell.local.server;

import dev.leadwell.local.process.OwnerOnly;
import dev.leadwell.local.process.Pause;
import dev.leadwell.local.process.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL from its binaries, its data kept. Survives the JVM that started it being killed: the next start on
 * the same folder adopts the server left over, or lets it recover.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    public static final int MAJOR = 18;
    public static final String ADMIN = "postgres";
    private static final int START_ATTEMPTS = 5;

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
            OwnDatabaseOnly.require(data, server.administrator());
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
        return Postmaster.of(home(folder).resolve("data")).map(Postmaster::process);
    }

    /** Whoever started it. */
    public static void stop(Path folder) {
        Postmaster.of(home(folder).resolve("data")).ifPresent(Postmaster::stop);
    }

    public Optional<ProcessHandle> process() {
        return Postmaster.of(data).map(Postmaster::process);
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
        Postmaster.of(data).ifPresent(Postmaster::stop);
    }

    private static @Nullable EmbeddedPostgresServer adopt(Path data, int port, String password) throws IOException {
        var left = Postmaster.of(data);
        if (left.isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return null;
        }
        if (left.get().port() != port) {
            left.get().stop();
            return null;
        }
        return new EmbeddedPostgresServer(data, port, password, null);
    }

    private static EmbeddedPostgresServer launch(Path home, Path data, int port, String password,
            Map<String, String> overrides) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                var started = PostgresBinaries.builder(home, data, port, password, overrides).start();
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
}
