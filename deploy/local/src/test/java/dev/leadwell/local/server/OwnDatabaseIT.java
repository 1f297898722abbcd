package dev.leadwell.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service's roles come into its own database and into no other; relay reads no more than its database's log. */
class OwnDatabaseIT {

    @TempDir
    static Path folder;

    private static Keys keys;
    private static EmbeddedPostgresServer postgres;

    @BeforeAll
    static void start() throws SQLException {
        keys = new Keys(folder.resolve("keys"));
        postgres = EmbeddedPostgresServer.start(folder, 0, keys.of(EmbeddedPostgresServer.ADMIN));
        for (var service : List.of("people", "audit")) {
            new Provisioning(postgres.administrator(), keys).database(service, service);
        }
        new Provisioning(postgres.administrator(), keys).database("people", "people_t1");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void a_role_comes_into_the_databases_of_its_service_and_into_no_other() throws SQLException {
        for (var role : List.of("people_app", "people_relay")) {
            connect("people", role, "").close();
            connect("people_t1", role, "").close();
            for (var foreign : List.of("audit", "postgres", "template1")) {
                assertThatThrownBy(() -> connect(foreign, role, "")).as("%s in %s", role, foreign)
                        .isInstanceOf(SQLException.class).hasMessageContaining("pg_hba.conf");
            }
        }
    }

    @Test
    void relay_replicates_its_own_database_and_neither_another_nor_all_of_them() throws SQLException {
        connect("people", "people_relay", "database").close();
        assertThatThrownBy(() -> connect("audit", "people_relay", "database")).hasMessageContaining("pg_hba.conf");
        assertThatThrownBy(() -> connect("people", "people_relay", "true")).hasMessageContaining("pg_hba.conf");
        assertThatThrownBy(() -> connect("people", "people_app", "database")).isInstanceOf(SQLException.class);
    }

    @Test
    void an_installation_from_before_has_the_same_rules_after_its_next_start() throws Exception {
        var older = folder.resolve("older");
        var password = keys.of(EmbeddedPostgresServer.ADMIN);
        Path hba = older.resolve("postgresql-" + EmbeddedPostgresServer.MAJOR).resolve("data/pg_hba.conf");
        try (var server = EmbeddedPostgresServer.start(older, 0, password)) {
            assertThat(server.process()).isPresent();
        }
        Files.writeString(hba, "# leadwell: passwords everywhere\nhost all all 127.0.0.1/32 scram-sha-256\n");
        try (var server = EmbeddedPostgresServer.start(older, 0, password)) {
            new Provisioning(server.administrator(), keys).database("people", "people");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "people_app",
                    keys.of("people_app"))).hasMessageContaining("pg_hba.conf");
        }
    }

    private static Connection connect(String database, String role, String replication) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", role);
        settings.setProperty("password", keys.of(role));
        if (!replication.isEmpty()) {
            settings.setProperty("replication", replication);
            settings.setProperty("assumeMinServerVersion", "18");
            settings.setProperty("preferQueryMode", "simple");
        }
        return DriverManager.getConnection(postgres.jdbcUrl(database), settings);
    }
}
