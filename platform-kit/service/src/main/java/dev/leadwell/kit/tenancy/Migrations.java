package dev.leadwell.kit.tenancy;

import org.flywaydb.core.Flyway;

/**
 * Brings a service's database to its newest form, as the owner of everything in it; a role that no service
 * can log in as. Run before the services start. The password comes by environment: others can read a command line.
 */
public final class Migrations {

    public static final String PASSWORD = "LEADWELL_ADMIN_PASSWORD";

    private Migrations() {}

    public static void main(String[] args) {
        String password = System.getenv(PASSWORD);
        if (args.length != 3 || password == null) {
            throw new IllegalArgumentException(
                    "Usage: Migrations <jdbc-url> <admin-user> <service>, with the password in " + PASSWORD);
        }
        run(args[0], args[1], password, args[2]);
    }

    public static void run(String url, String admin, String password, String service) {
        run(url, admin, password, service, service + "_owner");
    }

    /** The kit's tables, the copy of people and the service's own each have a history of their own. */
    public static void run(String url, String admin, String password, String service, String owner) {
        migrate(url, admin, password, owner, "db/kit", "flyway_kit");
        migrate(url, admin, password, owner, "db/people-copy", "flyway_people_copy");
        migrate(url, admin, password, owner, "db/" + service, "flyway_" + service);
    }

    private static void migrate(String url, String admin, String password, String owner, String folder, String table) {
        if (Migrations.class.getClassLoader().getResource(folder) == null) {
            return;
        }
        Flyway.configure().dataSource(url, admin, password).initSql("set role " + owner)
                .locations("classpath:" + folder).table(table).baselineOnMigrate(true).baselineVersion("0")
                .load().migrate();
    }
}
