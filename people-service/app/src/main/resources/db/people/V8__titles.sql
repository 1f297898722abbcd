-- Titles are dated twice: on which days one means something, and from when to when that was known. A former entry stays.
set row_security = off;

create table title (
    tenant_id uuid    not null,
    title_id  uuid    not null,
    version   bigint  not null,
    name      text    not null,
    name_key  text    not null,
    withdrawn boolean not null,
    primary key (tenant_id, title_id),
    unique (tenant_id, name_key)
);

-- Half-open, both; what goes on ends at infinity.
create table title_entry (
    tenant_id      uuid        not null,
    entry_id       uuid        not null,
    title_id       uuid        not null,
    from_day       date        not null,
    to_day         date        not null check (to_day > from_day),
    level          integer     check (level between 0 and 100),
    rep            boolean     not null,
    leads_managers boolean     not null,
    known_from     timestamptz not null,
    known_to       timestamptz not null default 'infinity' check (known_to >= known_from),
    recorded_by    text        not null,
    primary key (tenant_id, entry_id),
    foreign key (tenant_id, title_id) references title (tenant_id, title_id),
    constraint one_meaning_on_a_day exclude using gist (tenant_id with =, title_id with =,
        daterange(from_day, to_day) with &&, tstzrange(known_from, known_to) with &&)
);
create index title_entry_day on title_entry (tenant_id, title_id, from_day);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['title', 'title_entry'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;

-- The copy's own migration has made titles of the names that stood in settings and assignments.
insert into title (tenant_id, title_id, version, name, name_key, withdrawn)
select tenant_id, title_id, version, state ->> 'name', name_key, (state ->> 'withdrawn')::boolean from copy_title;
insert into title_entry (tenant_id, entry_id, title_id, from_day, to_day, level, rep, leads_managers, known_from,
    recorded_by)
select t.tenant_id, gen_random_uuid(), t.title_id, (e ->> 'from')::date, coalesce((e ->> 'to')::date, 'infinity'),
    (e ->> 'level')::integer, (e ->> 'rep')::boolean, (e ->> 'leadsManagers')::boolean, now(), 'system'
from copy_title t cross join jsonb_array_elements(t.state -> 'entries') as e;
