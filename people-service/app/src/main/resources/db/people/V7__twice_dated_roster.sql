-- The roster's own record: what was true when (from_day, to_day), and since when and until when that was known
-- (known_from, known_to). A correction ends what was known and enters what is known instead; nothing is overwritten.
-- The tables of the copy stay beside it for roles and reach (docs/adr/0019).
set row_security = off;

create table person (
    tenant_id  uuid        not null,
    id         uuid        not null,
    version    bigint      not null,
    -- Of the newest entry: the next one is never known earlier, whatever the clock of its instance says.
    changed_at timestamptz not null,
    primary key (tenant_id, id)
);

-- How the person is called and where: these hold from when they are known.
create table person_particulars (
    tenant_id   uuid        not null,
    id          uuid        not null default uuidv7(),
    person_id   uuid        not null,
    from_day    date        not null,
    to_day      date        not null,
    known_from  timestamptz not null,
    known_to    timestamptz not null default 'infinity',
    recorded_by text        not null,
    corrects    uuid,
    given_name  text        not null,
    family_name text        not null,
    name_key    text        not null,
    zone        text        not null
);

-- By what others know the person: each value is one person's on any day.
create table person_identity (
    tenant_id   uuid        not null,
    id          uuid        not null default uuidv7(),
    person_id   uuid        not null,
    from_day    date        not null,
    to_day      date        not null,
    known_from  timestamptz not null,
    known_to    timestamptz not null default 'infinity',
    recorded_by text        not null,
    corrects    uuid,
    source      text        not null check (source in ('employee-number', 'e-mail', 'user-name', 'external-id')),
    value       text        not null,
    value_key   text        not null
);

create table person_spell (
    tenant_id    uuid        not null,
    id           uuid        not null default uuidv7(),
    person_id    uuid        not null,
    from_day     date        not null,
    to_day       date        not null,
    known_from   timestamptz not null,
    known_to     timestamptz not null default 'infinity',
    recorded_by  text        not null,
    corrects     uuid,
    reason       text,
    voluntary    boolean,
    opening_fact boolean     not null
);

create table person_assignment (
    tenant_id    uuid        not null,
    id           uuid        not null default uuidv7(),
    person_id    uuid        not null,
    from_day     date        not null,
    to_day       date        not null,
    known_from   timestamptz not null,
    known_to     timestamptz not null default 'infinity',
    recorded_by  text        not null,
    corrects     uuid,
    manager_id   uuid,
    team_id      uuid,
    title        text        not null,
    level        int,
    opening_fact boolean     not null,
    check (manager_id <> person_id)
);

create table person_hours (
    tenant_id   uuid        not null,
    id          uuid        not null default uuidv7(),
    person_id   uuid        not null,
    from_day    date        not null,
    to_day      date        not null,
    known_from  timestamptz not null,
    known_to    timestamptz not null default 'infinity',
    recorded_by text        not null,
    corrects    uuid,
    days        jsonb       not null
);

create table person_role (
    tenant_id   uuid        not null,
    id          uuid        not null default uuidv7(),
    person_id   uuid        not null,
    from_day    date        not null,
    to_day      date        not null,
    known_from  timestamptz not null,
    known_to    timestamptz not null default 'infinity',
    recorded_by text        not null,
    corrects    uuid,
    role        text        not null
);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['person_particulars', 'person_identity', 'person_spell', 'person_assignment',
            'person_hours', 'person_role'] loop
        execute format('alter table %I add primary key (tenant_id, id)', each_table);
        execute format('alter table %I add foreign key (tenant_id, person_id) references person (tenant_id, id)', each_table);
        execute format('alter table %I add check (from_day < to_day and known_from <= known_to)', each_table);
        execute format('create index on %I (tenant_id, person_id, from_day)', each_table);
    end loop;
    foreach each_table in array array['person', 'person_particulars', 'person_identity', 'person_spell', 'person_assignment',
            'person_hours', 'person_role'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;

-- What was the roster until now has been known since now: what was known before was not kept.
insert into person (tenant_id, id, version, changed_at) select tenant_id, person_id, version, now() from copy_person;
insert into person_particulars (tenant_id, person_id, from_day, to_day, known_from, recorded_by, given_name, family_name,
    name_key, zone)
select tenant_id, person_id, '-infinity', 'infinity', now(), 'system', state ->> 'givenName', state ->> 'familyName', name_key,
    state ->> 'zone'
from copy_person;
insert into person_identity (tenant_id, person_id, from_day, to_day, known_from, recorded_by, source, value, value_key)
select tenant_id, person_id, '-infinity', 'infinity', now(), 'system', 'employee-number', employee_number, employee_number
from copy_person;
insert into person_spell (tenant_id, person_id, from_day, to_day, known_from, recorded_by, reason, voluntary, opening_fact)
select p.tenant_id, p.person_id, (told ->> 'from')::date, coalesce((told ->> 'to')::date, 'infinity'), now(), 'system',
    told ->> 'reason', (told ->> 'voluntary')::boolean, coalesce((told ->> 'openingFact')::boolean, false)
from copy_person p, jsonb_array_elements(p.state -> 'spells') told;
insert into person_assignment (tenant_id, person_id, from_day, to_day, known_from, recorded_by, manager_id, team_id, title, level,
    opening_fact)
select p.tenant_id, p.person_id, (told ->> 'from')::date, coalesce((told ->> 'to')::date, 'infinity'), now(), 'system',
    (told ->> 'managerId')::uuid, (told ->> 'teamId')::uuid, told ->> 'title', (told ->> 'level')::int,
    coalesce((told ->> 'openingFact')::boolean, false)
from copy_person p, jsonb_array_elements(p.state -> 'assignments') told;
insert into person_hours (tenant_id, person_id, from_day, to_day, known_from, recorded_by, days)
select p.tenant_id, p.person_id, (told ->> 'from')::date, 'infinity', now(), 'system', told -> 'days'
from copy_person p, jsonb_array_elements(p.state -> 'workingHours') told;
insert into person_role (tenant_id, person_id, from_day, to_day, known_from, recorded_by, role)
select p.tenant_id, p.person_id, '-infinity', 'infinity', now(), 'system', told
from copy_person p, jsonb_array_elements_text(p.state -> 'roles') told;

-- Beside the checks that name both rows: no day is two things at once, in anything that was ever known.
alter table person_spell add exclude using gist (tenant_id with =, person_id with =,
    daterange(from_day, to_day) with &&, tstzrange(known_from, known_to) with &&);
alter table person_assignment add exclude using gist (tenant_id with =, person_id with =,
    daterange(from_day, to_day) with &&, tstzrange(known_from, known_to) with &&);
alter table person_identity add exclude using gist (tenant_id with =, source with =, value_key with =,
    daterange(from_day, to_day) with &&, tstzrange(known_from, known_to) with &&);
create index person_identity_value on person_identity (tenant_id, source, value_key, from_day);
create index person_particulars_name on person_particulars (tenant_id, name_key, person_id);
create index person_assignment_manager on person_assignment (tenant_id, manager_id, from_day);
create index person_assignment_team on person_assignment (tenant_id, team_id, from_day);
