package dev.leadwell.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** Who comes into which database, and with what. */
final class OwnDatabaseOnly {

    private OwnDatabaseOnly() {}

    /**
     * A fresh cluster trusts everyone on this machine; from then on everybody, also the superuser, has a password, and
     * comes into the databases of their own service only. Nobody replicates all of them.
     */
    static void require(Path data, PostgresLogin administrator) throws IOException {
        var hba = data.resolve("pg_hba.conf");
        var wanted = hba();
        if (Files.readString(hba).equals(wanted)) {
            return;
        }
        try (var connection = administrator.connection(); var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + administrator.password().replace("'", "''") + "'");
            Files.writeString(hba, wanted, StandardOpenOption.TRUNCATE_EXISTING);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("cannot set the administrator's password", e);
        }
    }

    /** The database of a service is named as it is, one of a test after it. */
    private static String hba() {
        var lines = new StringBuilder("# leadwell: passwords everywhere, each role in its own database\n");
        lines.append("host all ").append(EmbeddedPostgresServer.ADMIN).append(" 127.0.0.1/32 scram-sha-256\n");
        for (var service : Provisioning.WITH_DATABASE) {
            lines.append("host \"/^%s(_|$)\" %s,%s 127.0.0.1/32 scram-sha-256\n".formatted(service,
                    Provisioning.app(service), Provisioning.relay(service)));
        }
        return lines.append("host all all all reject\nhost replication all all reject\n").toString();
    }
}
