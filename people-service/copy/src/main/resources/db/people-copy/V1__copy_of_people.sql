-- What a service keeps of people: one row per aggregate, its newest state as the event told it, beside the columns
-- that queries need. A fact about somebody unknown is kept, so there are no foreign keys.
set row_security = off;

-- Id and state only, without row-level security: work for all tenants starts one job each.
create table tenant (
    id    uuid not null primary key,
    state text not null check (state in ('active', 'suspended', 'deleted'))
);

create table copy_tenant (
    tenant_id uuid   not null primary key,
    version   bigint not null,
    state     jsonb  not null
);

create table copy_person (
    tenant_id       uuid   not null,
    person_id       uuid   not null,
    version         bigint not null,
    employee_number text   not null,
    name_key        text   not null,
    state           jsonb  not null,
    primary key (tenant_id, person_id)
);
create index copy_person_name on copy_person (tenant_id, name_key, person_id);
create index copy_person_number on copy_person (tenant_id, employee_number);

-- Half-open; an assignment that goes on ends at infinity.
create table copy_assignment (
    tenant_id  uuid not null,
    person_id  uuid not null,
    from_day   date not null,
    to_day     date not null,
    manager_id uuid,
    title      text not null,
    primary key (tenant_id, person_id, from_day)
);
create index copy_assignment_manager on copy_assignment (tenant_id, manager_id, from_day);

create table copy_absence (
    tenant_id  uuid    not null,
    absence_id uuid    not null,
    version    bigint  not null,
    person_id  uuid    not null,
    from_day   date    not null,
    to_day     date    not null,
    withdrawn  boolean not null,
    state      jsonb   not null,
    primary key (tenant_id, absence_id)
);
create index copy_absence_person on copy_absence (tenant_id, person_id, from_day);

create table copy_team (
    tenant_id uuid   not null,
    team_id   uuid   not null,
    version   bigint not null,
    state     jsonb  not null,
    primary key (tenant_id, team_id)
);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['copy_tenant', 'copy_person', 'copy_assignment', 'copy_absence', 'copy_team'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;
