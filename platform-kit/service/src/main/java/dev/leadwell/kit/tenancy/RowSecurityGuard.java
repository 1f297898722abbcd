package dev.leadwell.kit.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks before the first request whether the database keeps tenants apart: the service's role must not be
 * able to bypass row-level security, and every table must have it. Otherwise the service does not start.
 */
public class RowSecurityGuard implements InitializingBean {

    /** The tables that belong to no tenant; all others do. */
    public static final List<String> TABLES_WITHOUT_TENANT = List.of("tenant", "scheduled_tasks", "freshness",
            "outbox\\_slot", "outbox\\_republished", "flyway\\_%");

    private static final String POLICY = "(tenant_id = (current_setting('app.tenant_id'::text))::uuid)";

    private static final String ROLE = """
            select 'the role ' || rolname || ' ' || fault from pg_roles, lateral (values
                (rolsuper, 'is a superuser'),
                (rolbypassrls, 'has BYPASSRLS'),
                (rolcreaterole, 'may create roles'),
                (exists (select from pg_class c join pg_namespace s on s.oid = c.relnamespace
                         where s.nspname = 'public' and c.relkind in ('r', 'p')
                           and pg_has_role(current_user, c.relowner, 'MEMBER')), 'owns tables')
            ) as found (so, fault)
            where rolname = current_user and so""";

    private static final String TABLES = """
            with of_tenants as (
                select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity,
                       (select attnum from pg_attribute where attrelid = c.oid and attname = 'tenant_id'
                          and atttypid = 'uuid'::regtype and attnotnull) as tenant
                from pg_class c join pg_namespace s on s.oid = c.relnamespace
                where s.nspname = 'public' and c.relkind in ('r', 'p')
                  and not c.relname like any (:except::text[]))
            select 'table ' || relname || ' ' || fault from of_tenants t, lateral (values
                (tenant is null, 'has no column tenant_id uuid not null'),
                (not relrowsecurity, 'has row level security not enabled'),
                (not relforcerowsecurity, 'has row level security not forced'),
                ((select count(*) filter (where polcmd = '*' and polpermissive
                        and pg_get_expr(polqual, polrelid) = :policy and pg_get_expr(polwithcheck, polrelid) = :policy)
                    from pg_policy where polrelid = t.oid) <> 1
                    or exists (select from pg_policy where polrelid = t.oid and polpermissive
                        and (pg_get_expr(polqual, polrelid) is distinct from :policy
                            or pg_get_expr(polwithcheck, polrelid) is distinct from :policy)),
                    'has not the one policy on tenant_id'),
                (not exists (select from pg_constraint where conrelid = t.oid and contype = 'p' and tenant = any (conkey)),
                    'has no primary key with tenant_id')
            ) as found (so, fault)
            where so
            union all
            select 'table ' || t.relname || ' has the foreign key ' || conname || ' without tenant_id'
            from of_tenants t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
            where not tenant = any (k.conkey)""";

    private final JdbcClient jdbc;

    public RowSecurityGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wrong, in words; empty if tenants are kept apart. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>(jdbc.sql(ROLE).query(String.class).list());
        faults.addAll(jdbc.sql(TABLES).param("policy", POLICY)
                .param("except", "{" + String.join(",", TABLES_WITHOUT_TENANT).replace("\\", "\\\\") + "}")
                .query(String.class).list());
        return faults;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The database does not keep tenants apart:\n- "
                    + String.join("\n- ", faults));
        }
    }
}
