-- Where managers' weeks go. Titles stand in week_block, week_edit, calendar_event and correction only; nothing else holds
-- or shows them, and only their manager reads those.
set row_security = off;

create table calendar (
    tenant_id uuid        not null,
    id        uuid        not null,
    owner_id  uuid        not null,
    kind      text        not null check (kind in ('uploaded', 'pushed')),
    name      text        not null check (char_length(name) between 1 and 100),
    address   text,
    read_at   timestamptz not null,
    problems  jsonb       not null,
    primary key (tenant_id, id),
    unique (tenant_id, owner_id, kind, name)
);

-- What is kept of one UID: a small calendar of its own. last_at is infinity where no end is known, so that a week's
-- events are found by two comparisons.
create table calendar_event (
    tenant_id   uuid        not null,
    calendar_id uuid        not null,
    uid         text        not null check (char_length(uid) <= 1000),
    definition  text        not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    primary key (tenant_id, calendar_id, uid),
    foreign key (tenant_id, calendar_id) references calendar (tenant_id, id) on delete cascade
);
create index calendar_event_time on calendar_event (tenant_id, calendar_id, last_at, first_at);

create table week (
    tenant_id     uuid        not null,
    id            uuid        not null,
    manager_id    uuid        not null,
    week_start    date        not null,
    zone          text        not null,
    state         text        not null check (state in ('draft', 'submitted', 'reopened')),
    revision      bigint      not null,
    version       bigint      not null,
    edition       integer     not null check (edition >= 1),
    reopen_reason text,
    reopened_at   timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, manager_id, week_start)
);

-- Confirmed blocks only: suggestions are derived, what was dismissed stands in dismissal.
create table week_block (
    tenant_id       uuid        not null,
    week_id         uuid        not null,
    starts_at       timestamptz not null,
    category        text        not null,
    suggested       text,
    title           text        not null,
    reason_kind     text,
    reason_word     text        not null,
    reason_times    integer     not null,
    reason_since    date,
    uid             text        not null,
    recurrence_id   text        not null,
    session_id      uuid,
    with_own_report boolean     not null,
    primary key (tenant_id, week_id, starts_at),
    foreign key (tenant_id, week_id) references week (tenant_id, id)
);

create table week_edit (
    tenant_id uuid        not null,
    week_id   uuid        not null,
    revision  bigint      not null,
    what      text        not null,
    by_id     uuid,
    at        timestamptz not null,
    open      boolean     not null,
    change    jsonb       not null,
    primary key (tenant_id, week_id, revision),
    foreign key (tenant_id, week_id) references week (tenant_id, id)
);

create table dismissal (
    tenant_id     uuid        not null,
    manager_id    uuid        not null,
    uid           text        not null,
    recurrence_id text        not null,
    primary key (tenant_id, manager_id, uid, recurrence_id)
);

create table correction (
    tenant_id  uuid    not null,
    manager_id uuid    not null,
    key        text    not null,
    category   text    not null,
    times      integer not null check (times > 0),
    since      date    not null,
    primary key (tenant_id, manager_id, key)
);

-- A copy of coaching's sessions: no foreign keys, only a higher version is written.
create table session (
    tenant_id  uuid        not null,
    id         uuid        not null,
    version    bigint      not null,
    manager_id uuid        not null,
    rep_id     uuid        not null,
    kind       text        not null,
    state      text        not null,
    uid        text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    category   text        not null,
    contested  boolean     not null,
    primary key (tenant_id, id)
);
create index session_time on session (tenant_id, manager_id, starts_at);

-- Kept totals: every roll-up reads these. A result stays when its week is reopened, and counts no more.
create table week_result (
    tenant_id               uuid        not null,
    week_id                 uuid        not null,
    version                 bigint      not null,
    edition                 integer     not null,
    manager_id              uuid        not null,
    week_start              date        not null,
    last_day                date        not null,
    zone                    text        not null,
    totals                  jsonb       not null,
    leadership              integer     not null check (leadership >= 0),
    management              integer     not null check (management >= 0),
    excluded                integer     not null check (excluded >= 0),
    backed                  integer     not null check (backed >= 0),
    changed_from_management integer     not null check (changed_from_management >= 0),
    threshold               numeric     not null,
    upper_limit             numeric,
    verdict                 text        not null,
    reason                  text,
    submitted_at            timestamptz not null,
    opening_fact            boolean     not null,
    counts                  boolean     not null,
    primary key (tenant_id, week_id, version),
    foreign key (tenant_id, week_id) references week (tenant_id, id)
);
create unique index week_result_counts on week_result (tenant_id, week_id) where counts;
create index week_result_list on week_result (tenant_id, week_start desc, week_id) where counts;
create index week_result_manager on week_result (tenant_id, manager_id, week_start) where counts;

create table limits (
    tenant_id        uuid    not null,
    from_day         date    not null,
    threshold        numeric not null check (threshold between 0 and 100),
    upper_limit      numeric check (upper_limit between 0 and 100),
    minimum_recorded numeric not null check (minimum_recorded between 0 and 100),
    excluded_limit   numeric not null check (excluded_limit between 0 and 100),
    primary key (tenant_id, from_day)
);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['calendar', 'calendar_event', 'week', 'week_block', 'week_edit', 'dismissal',
            'correction', 'session', 'week_result', 'limits'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;
