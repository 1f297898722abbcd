-- What an attainment said before another took its place (G6); rows are only added.
set row_security = off;

create table attainment_former (
    tenant_id   uuid        not null,
    id          uuid        not null,
    replaced_at timestamptz not null,
    replaced_by text        not null,
    attained    numeric     not null,
    quota       numeric,
    entered_by  text        not null,
    entered_at  timestamptz not null,
    primary key (tenant_id, id, replaced_at),
    foreign key (tenant_id, id) references attainment (tenant_id, id)
);

alter table attainment_former enable row level security;
alter table attainment_former force row level security;
create policy tenant on attainment_former using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
