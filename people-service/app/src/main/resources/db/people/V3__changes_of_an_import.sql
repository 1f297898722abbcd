-- A file may change a hundred thousand persons: they are read page by page, not with the import.
set row_security = off;

create table roster_import_change (
    tenant_id       uuid not null,
    import_id       uuid not null,
    position        int  not null,
    kind            text not null,
    employee_number text not null,
    name            text not null,
    what            text not null,
    primary key (tenant_id, import_id, position),
    foreign key (tenant_id, import_id) references roster_import (tenant_id, id)
);

alter table roster_import_change enable row level security;
alter table roster_import_change force row level security;
create policy tenant on roster_import_change using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
