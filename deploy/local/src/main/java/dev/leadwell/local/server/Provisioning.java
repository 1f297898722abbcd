package dev.leadwell.local.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What must stand on a server before a service starts, apart from its schema: three roles and a database, then (after the
 * migrations) the outbox's publication and replication slot. Every step may be repeated.
 *
 * <p>
 * Roles of a service: {@code <service>_owner} owns everything and cannot log in; {@code <service>_app} logs in, owns
 * nothing, is under row-level security; {@code <service>_relay} reads the write-ahead log.
 */
public final class Provisioning {

    /** Services with an outbox, in the order in which they are shown. */
    public static final List<String> SERVICES = List.of("people", "audit", "coaching", "comp");

    static final List<String> WITH_DATABASE = List.of("people", "audit", "coaching", "comp", "gateway");
    private static final String USABLE_SLOT = "select 1 from pg_replication_slots where slot_name = ?"
            + " and wal_status is distinct from 'lost'";

    private static final String LOST_SLOT_DROPPED = "select pg_drop_replication_slot(slot_name)"
            + " from pg_replication_slots where slot_name = ? and wal_status = 'lost'";

    private final PostgresLogin administrator;
    private final Passwords passwords;

    /** @param administrator may create roles and databases on the server, wherever that runs */
    public Provisioning(PostgresLogin administrator, Passwords passwords) {
        this.administrator = administrator;
        this.passwords = passwords;
    }

    public static String owner(String service) {
        return service + "_owner";
    }

    public static String app(String service) {
        return service + "_app";
    }

    public static String relay(String service) {
        return service + "_relay";
    }

    public static String slot(String database) {
        return database + "_outbox";
    }

    /** Roles of a service and a database for it: the service's own, or one of a test. */
    public void database(String service, String database) throws SQLException {
        try (var admin = administrator.connection()) {
            role(admin, owner(service), "nologin bypassrls nosuperuser", false);
            role(admin, app(service), "login nobypassrls nosuperuser nocreatedb nocreaterole", true);
            role(admin, relay(service), "login replication nobypassrls nosuperuser", true);
            if (!exists(admin, "select 1 from pg_database where datname = ?", database)) {
                execute(admin, "create database %s owner %s".formatted(database, owner(service)));
            }
        }
        try (var admin = administrator.in(database).connection()) {
            privileges(admin, service, database);
        }
    }

    private static void privileges(Connection admin, String service, String database) throws SQLException {
        var owner = owner(service);
        var app = app(service);
        execute(admin, "create extension if not exists btree_gist");
        execute(admin, "revoke all on database %s from public".formatted(database));
        execute(admin, "grant connect, temporary on database %s to %s".formatted(database, app));
        execute(admin, "grant connect on database %s to %s".formatted(database, relay(service)));
        execute(admin, "alter schema public owner to " + owner);
        execute(admin, "revoke create on schema public from public");
        execute(admin, "grant usage on schema public to %s, %s".formatted(app, relay(service)));
        var defaults = "alter default privileges for role " + owner + " in schema public grant ";
        execute(admin, defaults + "select, insert, update, delete on tables to " + app);
        execute(admin, defaults + "usage, select on sequences to " + app);
        execute(admin, defaults + "execute on functions to " + app);
    }

    /**
     * Publication and slot of a migrated database. What is committed before the slot exists is never published: a slot
     * that was lost is made anew so that the installation runs, and the service knows of it and says so.
     */
    public void outbox(String service, String database) throws SQLException {
        var name = slot(database);
        try (var admin = administrator.in(database).connection()) {
            if (!exists(admin, "select 1 from pg_publication where pubname = ?", name)) {
                execute(admin, "create publication %s for table outbox with (publish = 'insert')".formatted(name));
            }
            boolean recorded = exists(admin, "select 1 where to_regclass('public.outbox_slot') is not null and ? <> ''",
                    name);
            if (exists(admin, USABLE_SLOT, name)) {
                if (recorded) {
                    called(admin, "insert into outbox_slot (slot) values (?) on conflict do nothing", name);
                }
                return;
            }
            called(admin, LOST_SLOT_DROPPED, name);
            if (recorded) {
                called(admin, "select outbox_slot_made(?)", name);
            }
        }
        var relay = relay(service);
        try (var connection = administrator.in(database).as(relay, passwords.of(relay)).connection();
                var create = connection.prepareStatement(
                        "select pg_create_logical_replication_slot(?, 'pgoutput', false, false, true)")) {
            create.setString(1, name);
            create.execute();
        }
    }

    private void role(Connection admin, String role, String attributes, boolean login) throws SQLException {
        if (!exists(admin, "select 1 from pg_roles where rolname = ?", role)) {
            execute(admin, "create role " + role);
        }
        var password = login ? " password '" + passwords.of(role).replace("'", "''") + "'" : "";
        execute(admin, "alter role " + role + " " + attributes + password);
    }

    private static void called(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
