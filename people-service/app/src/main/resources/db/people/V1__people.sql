-- The roster itself is the copy's tables (docs/adr/0002); here is what only people-service has.
set row_security = off;

create table roster_import (
    tenant_id   uuid        not null,
    id          uuid        not null,
    version     bigint      not null,
    file_name   text        not null,
    mode        text        not null check (mode in ('partial', 'full')),
    state       text        not null check (state in ('checked', 'applying', 'applied', 'failed')),
    file        bytea       not null,
    findings    jsonb       not null,
    job_id      uuid,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    primary key (tenant_id, id)
);
create index roster_import_age on roster_import (tenant_id, uploaded_at desc, id);

alter table roster_import enable row level security;
alter table roster_import force row level security;
create policy tenant on roster_import using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
