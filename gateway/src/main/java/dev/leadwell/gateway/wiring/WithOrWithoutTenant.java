package dev.leadwell.gateway.wiring;

import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Of the tenant that is bound, and of none before anybody knows one: then a table under a tenant's policy refuses every
 * row, and the installation's own tables are read.
 */
final class WithOrWithoutTenant extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    WithOrWithoutTenant(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Tenancy.bound()) {
            try (var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                statement.setString(1, Tenancy.current().toString());
                statement.execute();
            }
        }
    }
}
