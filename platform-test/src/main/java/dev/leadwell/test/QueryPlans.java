package dev.leadwell.test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Explains, as the app role on {@link FullTables full tables}, every statement that the service prepared while its
 * tests ran: with row-level security only leakproof conditions reach an index, and what reads a tenant's whole table
 * is slow there. A service's test walks it once and asks for the findings; a table that is small by nature is named.
 */
public final class QueryPlans {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DML = Pattern.compile("(?is)\\s*(select|with|update|delete|insert)\\b.*");
    /** Asked by tests of all tables alike. */
    private static final Pattern COUNTED = Pattern.compile("(?i)\\s*select count\\(\\*\\) from \\w+\\s*");
    private static final Pattern TENANT = Pattern.compile("\\w*\\.?tenant_id = (\\(current_setting"
            + "\\('app.tenant_id'::text\\)\\)::uuid|'" + FullTables.TENANT + "'::uuid|[\\w.]*tenant_id|\\$\\d+)");
    private final TestDatabase database;
    private final Set<String> statements = new ConcurrentSkipListSet<>();

    QueryPlans(TestDatabase database) {
        this.database = database;
    }

    /** What the service has prepared so far, each text once. */
    public Set<String> statements() {
        return new TreeSet<>(statements);
    }

    /**
     * Statements that read a whole table of a tenant, or all tenants', with the table before them.
     *
     * @param smallTables tables that hold a few rows of a tenant by nature
     */
    public List<String> findings(String... smallTables) {
        var findings = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database.url() + "?preferQueryMode=simple", "postgres",
                database.servers().administrator().password())) {
            var full = FullTables.fill(connection, database, Set.of(smallTables));
            for (var sql : statements) {
                if (DML.matcher(sql).matches() && !COUNTED.matcher(sql).matches() && !sql.contains("pg_")) {
                    var tables = readWhole(connection, sql);
                    tables.retainAll(full);
                    tables.forEach(table -> findings.add(table + " is read whole by: " + sql.strip()));
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return findings;
    }

    private static Set<String> readWhole(Connection connection, String sql) throws SQLException {
        var tables = new TreeSet<String>();
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (generic_plan, format json) " + numbered(usual(sql)))) {
            rows.next();
            readWhole(JSON.readTree(rows.getString(1)).path(0).path("Plan"), false, null, tables);
        } catch (SQLException notToBeExplained) {
            // A parameter whose type only its value tells; such a statement joins no condition on a column.
        }
        connection.rollback(before);
        return tables;
    }

    /** Collects the tables that a plan reads by their tenant alone, other than page by page in an index's order. */
    private static void readWhole(JsonNode plan, boolean paged, @Nullable String heap, Set<String> tables) {
        var kind = plan.path("Node Type").asString("");
        var table = plan.path("Relation Name").asString(heap == null ? "" : heap);
        boolean pagedHere = (paged || kind.equals("Limit")) && !Set.of("Sort", "Aggregate", "Hash").contains(kind);
        boolean whole = kind.equals("Seq Scan") || kind.matches("Index (Only )?Scan|Bitmap Index Scan") && !pagedHere
                && TENANT.matcher(plan.path("Index Cond").asString("")).replaceAll("").matches("[() AND]*");
        if (whole && !table.isEmpty()) {
            tables.add(table);
        }
        for (var child : plan.path("Plans")) {
            readWhole(child, pagedHere, kind.equals("Bitmap Heap Scan") ? table : null, tables);
        }
    }

    /** With the tenant and the size of a page as they usually are: a generic plan guesses both badly. */
    private static String usual(String sql) {
        return sql.replaceAll("tenant_id = \\?", "tenant_id = current_setting('app.tenant_id')::uuid")
                .replaceAll("(?i)\\blimit \\?", "limit 50");
    }

    /** {@code where id = ?} as {@code where id = $1}; question marks in quotes stay. */
    private static String numbered(String sql) {
        var out = new StringBuilder();
        boolean quoted = false;
        int number = 0;
        for (char c : sql.toCharArray()) {
            quoted = quoted ^ c == '\'';
            out.append(c == '?' && !quoted ? "$" + ++number : String.valueOf(c));
        }
        return out.toString();
    }

    DataSource recording(DataSource dataSource) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return recording(super.getConnection());
            }
        };
    }

    private Connection recording(Connection connection) {
        return (Connection) Proxy.newProxyInstance(QueryPlans.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().toLowerCase(Locale.ROOT).startsWith("prepare")
                            && arguments != null && arguments[0] instanceof String sql) {
                        statements.add(sql);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
