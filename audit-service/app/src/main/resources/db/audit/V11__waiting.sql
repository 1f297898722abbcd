-- How many suggestions wait in a manager's week, kept for the navigation of every page. The row of nobody (all zeros) holds
-- what concerns everybody. Nothing is filled in here: a count follows calendars, which no statement can; where none is
-- kept, the first who looks counts.
set row_security = off;

create table waiting (
    tenant_id   uuid    not null,
    manager_id  uuid    not null,
    changes     bigint  not null,
    counted     bigint  not null,
    week_start  date,
    suggestions integer check (suggestions >= 0),
    primary key (tenant_id, manager_id)
);
alter table waiting enable row level security;
alter table waiting force row level security;
create policy tenant on waiting using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
