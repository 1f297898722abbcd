-- Since when a tenant's windows are being worked out, as others were told last; no moment: all are. One row a tenant.
set row_security = off;

create table upkeep_told (
    tenant_id uuid   not null primary key,
    version   bigint not null,
    since     timestamptz
);

alter table upkeep_told enable row level security;
alter table upkeep_told force row level security;
create policy tenant on upkeep_told using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
