package dev.leadwell.local.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How the binaries are started. */
final class PostgresBinaries {

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

    private PostgresBinaries() {}

    static EmbeddedPostgres.Builder builder(Path home, Path data, int port, String password,
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
}
