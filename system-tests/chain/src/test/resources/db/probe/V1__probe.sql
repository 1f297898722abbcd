set row_security = off;

create table entry (
    tenant_id uuid   not null,
    key       text   not null,
    version   bigint not null,
    primary key (tenant_id, key)
);
-- The consumer's copy: one row an aggregate, the highest version; taken counts the changes.
create table heard (
    tenant_id uuid   not null,
    key       text   not null,
    epoch     bigint not null,
    version   bigint not null,
    taken     bigint not null default 1,
    primary key (tenant_id, key)
);
do $$
declare
    each_table text;
begin
    foreach each_table in array array['entry', 'heard'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;
