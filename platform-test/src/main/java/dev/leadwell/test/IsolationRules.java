package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks every table of a database: isolation is enforced below the code, or the test names the table (G1). */
public final class IsolationRules {
    private static final Set<String> WITHOUT_TENANT = Set.of("tenant", "scheduled_tasks", "freshness", "outbox_slot",
            "outbox_republished");
    private final TestDatabase database;

    public IsolationRules(TestDatabase database) {
        this.database = database;
    }

    /** Every table has a tenant in each of its keys, row-level security enabled and forced, and one policy both ways. */
    public void check() {
        assertThat(names(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"))
                .as("tables").isNotEmpty();
        assertThat(tables("not (c.relrowsecurity and c.relforcerowsecurity)"))
                .as("row-level security enabled and forced").isEmpty();
        assertThat(
                tables("""
                        (select count(*) from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
                            and pg_get_expr(p.polqual, c.oid) like '%current_setting(''app.tenant_id''::text))::uuid%'
                            and pg_get_expr(p.polwithcheck, c.oid) like '%current_setting(''app.tenant_id''::text))::uuid%') <> 1
                        or (select count(*) from pg_policy p where p.polrelid = c.oid) <> 1"""))
                .as("one policy for reading and writing").isEmpty();
        assertThat(
                tables("""
                        not exists (select 1 from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
                            where k.conrelid = c.oid and k.contype = 'p' and a.attname = 'tenant_id')"""))
                .as("tenant in the primary key").isEmpty();
        assertThat(
                tables("""
                        exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype in ('f', 'u') and not exists (
                            select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any(k.conkey) and a.attname = 'tenant_id'))"""))
                .as("tenant in every foreign and unique key").isEmpty();
        assertThat(names("select rolname from pg_roles where rolname = '" + database.appRole()
                + "' and (rolsuper or rolbypassrls or rolcreaterole)")).as("the app role is an ordinary one").isEmpty();
        assertThat(tables("pg_get_userbyid(c.relowner) = '" + database.appRole() + "'")).as("owned by the app role")
                .isEmpty();
    }

    private List<String> tables(String offending) {
        var found = names(
                "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
                        + " and c.relname not like 'flyway\\_%' and (" + offending + ") order by 1");
        found.removeAll(WITHOUT_TENANT);
        return found;
    }

    private List<String> names(String query) {
        try (var admin = database.servers().admin(database.name());
                var statement = admin.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
