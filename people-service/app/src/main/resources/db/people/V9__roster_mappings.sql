-- How a file is read is kept with it, and what was decided is remembered by the headers of the file. A version that
-- knows neither, and runs meanwhile, reads and applies the files that it checked.
set row_security = off;

create table roster_mapping (
    tenant_id   uuid        not null,
    headers     bytea       not null,
    mapping     jsonb       not null,
    accepted_at timestamptz not null,
    primary key (tenant_id, headers)
);

alter table roster_mapping enable row level security;
alter table roster_mapping force row level security;
create policy tenant on roster_mapping using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);

alter table roster_import add column mapping jsonb;

-- Findings of before are said by codes of before.
update roster_import
set findings = replace(replace(replace(findings::text, '"fault.not-utf8"', '"fault.file.not.utf-8"'),
    '"fault.breaks-off"', '"fault.file.quotation"'), '"fault.no-date"', '"fault.no-date.year-first"')::jsonb
where findings::text ~ '"fault\.(not-utf8|breaks-off|no-date)"';
