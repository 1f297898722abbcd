package dev.leadwell.test;

import dev.leadwell.kit.tenancy.Migrations;
import dev.leadwell.local.server.Passwords;
import dev.leadwell.local.server.Provisioning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A database of a test's own, cloned from a template that was migrated once; the service reaches it as the app role.
 *
 * @param service whose schema it has
 */
public record TestDatabase(TestServers servers, String service, String name) {
    private static final String TEMPLATE_LOCK = "select pg_advisory_lock(hashtext('leadwell test templates'))";

    /** A fresh clone, with its outbox's slot, and a record of everything that its outbox ever held. */
    public static TestDatabase of(String service) {
        var servers = TestServers.get();
        try {
            var template = template(servers, service);
            var database = new TestDatabase(servers, service, service + "_t" + Long.toString(System.nanoTime(), 36));
            try (var admin = servers.admin("postgres"); var statement = admin.createStatement()) {
                statement.execute(
                        "create database %s template %s owner %s_owner".formatted(database.name, template, service));
            }
            database.open();
            Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the tests of " + service, e);
        }
    }

    public String url() {
        return servers.jdbcUrl(name);
    }

    public String appRole() {
        return Provisioning.app(service);
    }

    /** The one that tests' roles have: their names. */
    public String appPassword() {
        return Passwords.sameAsRole().of(appRole());
    }

    public String slot() {
        return Provisioning.slot(name);
    }

    /** Publication and slot, as an installation's provisioning makes them sure at each start. */
    public void provisionOutbox() throws SQLException {
        new Provisioning(servers.administrator(), Passwords.sameAsRole()).outbox(service, name);
    }

    private void open() throws SQLException {
        var provisioning = new Provisioning(servers.administrator(), Passwords.sameAsRole());
        provisioning.database(service, name);
        try (var admin = servers.admin(name);
                var statement = admin.createStatement();
                var outbox = statement.executeQuery("select to_regclass('public.outbox')")) {
            outbox.next();
            if (outbox.getString(1) == null) {
                return;
            }
        }
        provisionOutbox();
        try (var admin = servers.admin(name); var statement = admin.createStatement()) {
            statement.execute(OutboxProbe.INSTALL);
        }
    }

    private static String template(TestServers servers, String service) throws SQLException {
        var template = service + "_template_" + migrationsHash(service);
        try (var admin = servers.admin("postgres"); var statement = admin.createStatement()) {
            statement.execute(TEMPLATE_LOCK);
            try (var found = statement
                    .executeQuery("select 1 from pg_database where datistemplate and datname = '" + template + "'")) {
                if (found.next()) {
                    return template;
                }
            }
            statement.execute("drop database if exists " + template);
            new Provisioning(servers.administrator(), Passwords.sameAsRole()).database(service, template);
            Migrations.run(servers.jdbcUrl(template), "postgres", servers.administrator().password(), service);
            statement.execute("alter database " + template + " is_template true");
        }
        return template;
    }

    private static String migrationsHash(String service) {
        var hash = new CRC32();
        try {
            for (var folder : new String[]{"kit", "people-copy", service}) {
                for (var file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:db/" + folder + "/*.sql")) {
                    hash.update(file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().toHexDigits((int) hash.getValue());
    }

    private void drop() {
        try (var admin = servers.admin("postgres"); var statement = admin.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            statement.execute("select pg_drop_replication_slot(slot_name) from pg_replication_slots where database = '"
                    + name + "'");
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            // The servers may be gone already; their folder goes with them.
        }
    }
}
