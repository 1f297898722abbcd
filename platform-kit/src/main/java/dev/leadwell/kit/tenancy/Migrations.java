package dev.leadwell.kit.tenancy;

import org.flywaydb.core.Flyway;

/**
 * Brings a service's database to its newest form, as the owner of everything in it; a role that no service
 * can log in as. Run before the services start.
 */
public final class Migrations {

    private Migrations() {}

    public static void main(String[] args) {
        if (args.length != 4) {
            throw new IllegalArgumentException("Usage: Migrations <jdbc-url> <admin-user> <admin-password> <service>");
        }
        run(args[0], args[1], args[2], args[3]);
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
