set row_security = off;

create table thing (
    tenant_id uuid    not null,
    id        uuid    not null,
    version   bigint  not null,
    name      text    not null check (length(name) <= 100),
    primary key (tenant_id, id),
    exclude (tenant_id with =, name with =) where (name like 'alone%')
);
alter table thing enable row level security;
alter table thing force row level security;
create policy tenant on thing using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);

create table person_heard (
    tenant_id uuid   not null,
    id        uuid   not null,
    epoch     bigint not null,
    version   bigint not null,
    name      text   not null check (name <> 'unstorable'),
    taken     int    not null default 1,
    primary key (tenant_id, id)
);
alter table person_heard enable row level security;
alter table person_heard force row level security;
create policy tenant on person_heard using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
