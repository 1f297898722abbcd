-- An absence is asked for, decided, taken back; the copy goes on to hold what was told: only what counts, or counted.
set row_security = off;

create table absence (
    tenant_id          uuid    not null,
    absence_id         uuid    not null,
    version            bigint  not null,
    person_id          uuid    not null,
    from_day           date    not null,
    to_day             date    not null check (from_day < to_day),
    half_days          jsonb   not null,
    paid               boolean not null,
    opening_fact       boolean not null,
    state              text    not null check (state in ('asked', 'confirmed', 'refused', 'withdrawn')),
    asked_by           text,
    asked_at           timestamptz,
    decided_by         text,
    decided_at         timestamptz,
    refusal_reason     text,
    refusal_text       text,
    take_back_asked_at timestamptz,
    waiting            boolean not null generated always as (state = 'asked' or take_back_asked_at is not null) stored,
    primary key (tenant_id, absence_id),
    check ((asked_by is null) = (asked_at is null)),
    check (state <> 'asked' or asked_by is not null),
    check (state <> 'refused' or refusal_reason is not null),
    check (take_back_asked_at is null or state = 'confirmed')
);
create index absence_person on absence (tenant_id, person_id, from_day desc, absence_id);
create index absence_newest on absence (tenant_id, from_day desc, absence_id) where state = 'confirmed';
create index absence_waiting on absence (tenant_id, from_day, absence_id) where waiting;
create index absence_waiting_person on absence (tenant_id, person_id, from_day) where waiting;

-- Every state that an absence has been in, texts too, which the log of changes does not hold (G6).
create table absence_entry (
    tenant_id  uuid        not null,
    absence_id uuid        not null,
    version    bigint      not null,
    at         timestamptz not null,
    by_subject text        not null,
    what       text        not null,
    state      jsonb       not null,
    primary key (tenant_id, absence_id, version),
    foreign key (tenant_id, absence_id) references absence (tenant_id, absence_id)
);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['absence', 'absence_entry'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;

update copy_absence set state = jsonb_set(state, '{openingFact}', 'false') where state -> 'openingFact' is null;

-- HR recorded what is there until now: it is confirmed without having been asked for. Who did it is in the log.
insert into absence (tenant_id, absence_id, version, person_id, from_day, to_day, half_days, paid, opening_fact, state)
select tenant_id, absence_id, version, person_id, from_day, to_day, state -> 'halfDays', (state ->> 'paid')::boolean,
    false, case when withdrawn then 'withdrawn' else 'confirmed' end
from copy_absence;

drop index copy_absence_newest;
