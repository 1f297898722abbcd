-- Since when another service works out what it heard of this tenant; no moment: it has said all that follows from it.
set row_security = off;

create table source_work (
    tenant_id uuid   not null,
    source    text   not null,
    epoch     bigint not null,
    version   bigint not null,
    since     timestamptz,
    primary key (tenant_id, source)
);

alter table source_work enable row level security;
alter table source_work force row level security;
create policy tenant on source_work using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
