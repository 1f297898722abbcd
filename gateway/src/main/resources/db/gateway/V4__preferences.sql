set row_security = off;

-- How a person wants to be shown things; read when a token of theirs is issued.
create table person_preference (
    tenant_id uuid not null,
    person_id uuid not null,
    language  text,
    zone      text,
    primary key (tenant_id, person_id)
);
alter table person_preference enable row level security;
alter table person_preference force row level security;
create policy tenant on person_preference
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
