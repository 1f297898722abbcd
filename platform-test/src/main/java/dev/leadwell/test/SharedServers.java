package dev.leadwell.test;

import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.PostgresLogin;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * One PostgreSQL and one broker for a whole build, as a process beside it: the first fork starts it, its ports stand in
 * a file, it ends when nobody has been connected for a while. Tests give up durability; the fault tests start their own.
 */
final class SharedServers {
    static final String PASSWORD = "test-admin";
    private static final Duration IDLE = Duration.ofSeconds(90);
    private static final Map<String, String> HASTY = Map.of("fsync", "off", "synchronous_commit", "off",
            "full_page_writes", "off", "max_replication_slots", "200", "max_wal_senders", "50", "max_connections",
            "400",
            "max_slot_wal_keep_size", "1GB");

    private SharedServers() {}

    public static void main(String[] args) throws Exception {
        var portFile = Path.of(args[0]);
        var folder = Files.createTempDirectory(portFile.toAbsolutePath().getParent(), "servers-");
        var running = Infrastructure.valueOf(args[1]).start(folder, PASSWORD, HASTY);
        announce(portFile, running);
        var postgres = EmbeddedPostgresServer.administrator(running.postgresPort(), PASSWORD);
        try {
            do {
                awaitIdle(postgres);
            } while (!endUnseen(portFile, postgres));
        } finally {
            running.stop().run();
            deleteAll(folder);
            Runtime.getRuntime().halt(0);
        }
    }

    private static void announce(Path portFile, Infrastructure.Running running) throws IOException {
        var ports = new Properties();
        ports.setProperty("postgres", Integer.toString(running.postgresPort()));
        ports.setProperty("kafka", running.bootstrapServers());
        ports.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        var half = portFile.resolveSibling(portFile.getFileName() + ".new");
        try (var out = Files.newOutputStream(half)) {
            ports.store(out, "The servers that this build's tests share");
        }
        Files.move(half, portFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Who looks for servers holds a lock on it until it is connected to them. */
    static FileChannel door(Path portFile) throws IOException {
        return FileChannel.open(portFile.resolveSibling("test-servers.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private static boolean endUnseen(Path portFile, PostgresLogin postgres)
            throws IOException, SQLException {
        try (var door = door(portFile)) {
            door.lock();
            if (inUse(postgres)) {
                return false;
            }
            Files.deleteIfExists(portFile);
            return true;
        }
    }

    private static void awaitIdle(PostgresLogin postgres) throws SQLException {
        long lastSeen = System.nanoTime();
        while (System.nanoTime() - lastSeen < IDLE.toNanos()) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            lastSeen = inUse(postgres) ? System.nanoTime() : lastSeen;
        }
    }

    private static boolean inUse(PostgresLogin postgres) throws SQLException {
        try (var admin = postgres.connection();
                var query = admin.createStatement();
                var others = query.executeQuery("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            others.next();
            return others.getInt(1) > 0;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
