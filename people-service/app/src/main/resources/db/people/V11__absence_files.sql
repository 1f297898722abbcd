-- Files of absences: compared anew whenever they are looked at, so that nothing is kept of what they would change.
set row_security = off;

create table absence_file (
    tenant_id   uuid        not null,
    file_id     uuid        not null,
    version     bigint      not null,
    name        text        not null,
    state       text        not null check (state in ('checked', 'applied')),
    content     bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    primary key (tenant_id, file_id)
);

alter table absence_file enable row level security;
alter table absence_file force row level security;
create policy tenant on absence_file using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
