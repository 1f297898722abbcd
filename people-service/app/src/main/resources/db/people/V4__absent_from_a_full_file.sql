-- Who is not in a full file is listed by name before anybody leaves for it.
set row_security = off;

create table roster_import_absent (
    tenant_id       uuid not null,
    import_id       uuid not null,
    position        int  not null,
    person_id       uuid not null,
    employee_number text not null,
    name            text not null,
    primary key (tenant_id, import_id, position),
    unique (tenant_id, import_id, person_id),
    foreign key (tenant_id, import_id) references roster_import (tenant_id, id)
);

alter table roster_import_absent enable row level security;
alter table roster_import_absent force row level security;
create policy tenant on roster_import_absent using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);

-- The last holder of a role keeps it: whoever has one is found without a walk through the roster.
create index copy_person_administrators on copy_person (tenant_id, person_id) where (state -> 'roles') <> '[]'::jsonb;
