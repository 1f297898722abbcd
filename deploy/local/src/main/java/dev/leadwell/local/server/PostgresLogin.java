package dev.leadwell.local.server;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How a client reaches a PostgreSQL, whoever started it: an address of any one of its databases, with whatever settings
 * the driver takes, and a role that it knows.
 *
 * @param url such as {@code jdbc:postgresql://db.example:5432/postgres?sslmode=verify-full}
 */
public record PostgresLogin(String url, String user, String password) {

    public PostgresLogin as(String role, String itsPassword) {
        return new PostgresLogin(url, role, itsPassword);
    }

    /** To the same server, with the same settings, into another of its databases. */
    public PostgresLogin in(String database) {
        return new PostgresLogin(jdbcUrl(database), user, password);
    }

    public String jdbcUrl(String database) {
        int settings = url.indexOf('?');
        var address = settings < 0 ? url : url.substring(0, settings);
        return address.substring(0, address.lastIndexOf('/') + 1) + database
                + (settings < 0 ? "" : url.substring(settings));
    }

    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public Connection connection() throws SQLException {
        return dataSource().getConnection();
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
