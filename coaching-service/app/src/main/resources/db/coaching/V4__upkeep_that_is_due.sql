-- What became known of persons and is still to act on pairs, sessions and windows: noted with the fact, worked off by a job.
set row_security = off;

create table upkeep_due (
    tenant_id uuid    not null,
    -- All zeros: everybody.
    person_id uuid    not null,
    -- Whoever the person leads or led is concerned too.
    leads     boolean not null,
    -- Another one each time, so that what is noted while it is worked on stays.
    note      uuid    not null default gen_random_uuid(),
    put_off   timestamptz,
    primary key (tenant_id, person_id)
);

-- A job is under way that works it off; noted goes up with every note. One that has not moved for long is no more.
create table upkeep_turn (
    tenant_id uuid        not null primary key,
    noted     bigint      not null,
    moved_at  timestamptz not null
);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['upkeep_due', 'upkeep_turn'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;
