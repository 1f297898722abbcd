package dev.leadwell.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of a service as they are in a large installation: copies in a schema of their own, with the same indexes
 * and the same row-level security, where each row that a test wrote stands thousands of times. Made in a transaction
 * that is never committed, so that the service beside it sees nothing and waits for nothing.
 */
final class FullTables {
    /** Half of the rows are this tenant's, the others' those of some fifty. */
    static final String TENANT = "0f00d3a7-0000-4000-8000-000000000001";
    private static final int ROWS = 20_000;
    private static final Set<String> OF_THE_KIT = Set.of("outbox", "inbox", "job", "scheduled_tasks", "idempotency");
    private static final String TABLES = """
            select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and exists (
                select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not attisdropped)""";
    /**
     * What a column's value in clone n is. Ids at the end of a unique key are all different, other ids one of a
     * thousand; instants and days move on; what is indexed is told apart; all else stays, so that a state is a state.
     */
    private static final String COLUMNS = """
            select quote_ident(attname), case
                when attname = 'tenant_id' then
                    format('case when n %% 2 = 0 then %L::uuid else md5(''tenant'' || n %% 99)::uuid end', '%TENANT%')
                when type = 'uuid' and ends_key then format('case when %1$I is not null then gen_random_uuid() end', attname)
                when type = 'uuid' then format('md5(%I::text || n %% 1000)::uuid', attname)
                when type = 'date' then format('%I + n %% 2000', attname)
                when type like 'timestamp%' then format('%I + n * interval ''1 hour''', attname)
                when type = 'text' and indexed then format('%I || n', attname)
                when type in ('integer', 'bigint') and in_key then format('%I + n', attname)
                else quote_ident(attname) end
            from (select attname, attnum, format_type(atttypid, null) as type,
                    exists (select 1 from pg_index where indrelid = attrelid and attnum = any(indkey)) as indexed,
                    exists (select 1 from pg_index where indrelid = attrelid and indisunique and attnum = any(indkey)) as in_key,
                    exists (select 1 from pg_index i where i.indrelid = attrelid and indisunique and attnum = (
                        select k.attnum from unnest(i.indkey::int[]) with ordinality key (attnum, place)
                        join pg_attribute k on k.attrelid = i.indrelid and k.attnum = key.attnum
                        where k.atttypid = 'uuid'::regtype order by place desc limit 1)) as ends_key
                from pg_attribute where attrelid = 'public.%TABLE%'::regclass and attnum > 0 and not attisdropped
                    and attgenerated = '') a order by attnum"""
            .replace("%TENANT%", TENANT);
    private final Statement statement;
    private final TestDatabase database;

    private FullTables(Statement statement, TestDatabase database) {
        this.statement = statement;
        this.database = database;
    }

    /** Fills them for what this connection asks from now on, as the app role and for {@link #TENANT}. */
    static Set<String> fill(Connection superuser, TestDatabase database, Set<String> small) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            return new FullTables(statement, database).fill(small);
        }
    }

    private Set<String> fill(Set<String> small) throws SQLException {
        var full = new TreeSet<String>();
        statement.execute("create schema full_tables; grant usage on schema full_tables to " + database.appRole());
        for (var table : column(TABLES, 1)) {
            if (!small.contains(table) && !OF_THE_KIT.contains(table) && fill(table) > ROWS / 4) {
                full.add(table);
            }
        }
        statement.execute("set local search_path = full_tables, public; set local role " + database.appRole()
                + "; set local app.tenant_id = '" + TENANT + "'");
        return full;
    }

    /** @return how many rows it got: fewer where a tenant has one row by nature, none where no test wrote one */
    private long fill(String table) throws SQLException {
        var columns = COLUMNS.replace("%TABLE%", table);
        statement.execute("""
                create table full_tables.%1$s (like public.%1$s including all excluding constraints excluding identity);
                insert into full_tables.%1$s (%2$s) overriding system value
                select %3$s from (select * from public.%1$s limit 100) few,
                    generate_series(1, (select %4$d / greatest(1, least(100, count(*)))::int from public.%1$s)) n
                on conflict do nothing;
                analyze full_tables.%1$s;
                alter table full_tables.%1$s enable row level security;
                create policy tenant on full_tables.%1$s using (tenant_id = current_setting('app.tenant_id')::uuid);
                grant all on full_tables.%1$s to %5$s""".formatted(table, String.join(", ", column(columns, 1)),
                String.join(", ", column(columns, 2)), ROWS, database.appRole()));
        return Long.parseLong(column("select count(*) from full_tables." + table, 1).getFirst());
    }

    private List<String> column(String query, int number) throws SQLException {
        var values = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(number));
            }
        }
        return values;
    }
}
