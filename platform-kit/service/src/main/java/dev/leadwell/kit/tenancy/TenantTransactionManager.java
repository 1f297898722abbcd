package dev.leadwell.kit.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the begin of every transaction which tenant it is for, until its end. Without a
 * tenant there is no transaction, and outside a transaction the policies refuse every row.
 */
public class TenantTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    public TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Tenancy.current();
        super.doBegin(transaction, definition);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            statement.setString(1, Tenancy.current().toString());
            statement.execute();
        }
    }
}
