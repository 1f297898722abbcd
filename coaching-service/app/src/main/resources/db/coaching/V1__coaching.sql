-- Pairs, series, sessions, outcomes of windows, and what the two of a pair write.
set row_security = off;

-- Half-open; a tenure that goes on ends at infinity.
create table tenure (
    tenant_id  uuid not null,
    id         uuid not null,
    rep_id     uuid not null,
    manager_id uuid not null,
    from_day   date not null,
    to_day     date not null check (from_day < to_day),
    known_on   date not null,
    primary key (tenant_id, id)
);
create index tenure_of_rep on tenure (tenant_id, rep_id, from_day);
create index tenure_of_manager on tenure (tenant_id, manager_id, rep_id);

create table series (
    tenant_id     uuid not null,
    id            uuid not null,
    rep_id        uuid not null,
    kind          text not null check (kind in ('pipeline-review', 'development')),
    anchor_week   date not null,
    rule          text not null,
    slot_day      int  not null check (slot_day between 0 and 13),
    slot_time     time not null,
    -- Windows that ended by it have been looked at.
    settled_until date not null,
    primary key (tenant_id, id),
    unique (tenant_id, rep_id, kind)
);
create index series_behind on series (tenant_id, settled_until, id);

create table session (
    tenant_id       uuid        not null,
    id              uuid        not null,
    version         bigint      not null,
    series_id       uuid        not null,
    window_start    date        not null,
    window_end      date        not null,
    manager_id      uuid        not null,
    rep_id          uuid        not null,
    kind            text        not null check (kind in ('pipeline-review', 'development')),
    state           text        not null
        check (state in ('scheduled', 'held', 'missed', 'excused', 'displaced', 'cancelled')),
    -- When it was held, else when it is planned.
    starts_at       timestamptz not null,
    planned_start   timestamptz not null,
    zone            text        not null,
    planned_minutes int         not null,
    moved           boolean     not null,
    held_at         timestamptz,
    held_minutes    int,
    recorded_at     timestamptz,
    contest_reason  text        check (length(contest_reason) <= 500),
    contested_at    timestamptz,
    confirmed_at    timestamptz,
    combined        boolean     not null,
    displaced_by    text,
    opening_fact    boolean     not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, series_id) references series,
    check ((state = 'held') = (held_at is not null)),
    check ((state = 'displaced') = (displaced_by is not null))
);
create index session_of_series on session (tenant_id, series_id, window_start);
create index session_of_manager on session (tenant_id, manager_id, starts_at, id);
create index session_of_rep on session (tenant_id, rep_id, starts_at, id);
create index session_start on session (tenant_id, starts_at, id);

create table settled_window (
    tenant_id     uuid    not null,
    id            uuid    not null,
    version       bigint  not null,
    manager_id    uuid    not null,
    rep_id        uuid    not null,
    kind          text    not null check (kind in ('pipeline-review', 'development')),
    window_start  date    not null,
    window_end    date    not null,
    outcome       text    not null check (outcome in ('kept', 'not-kept', 'excused', 'withdrawn')),
    cause         text,
    displaced_by  text,
    excused_class text,
    session_id    uuid,
    made_up_by    uuid,
    opening_fact  boolean not null,
    primary key (tenant_id, id),
    unique (tenant_id, made_up_by)
);
create index settled_window_of_manager on settled_window (tenant_id, manager_id, window_end desc, id);
create index settled_window_of_rep on settled_window (tenant_id, rep_id, window_end desc, id);
create index settled_window_end on settled_window (tenant_id, window_end desc, id);

create table agenda_point (
    tenant_id  uuid        not null,
    id         uuid        not null,
    series_id  uuid        not null,
    session_id uuid        not null,
    author_id  uuid        not null,
    text       text        not null check (length(text) between 1 and 500),
    added_at   timestamptz not null,
    -- The session in which it was ticked.
    done_in    uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, series_id) references series,
    foreign key (tenant_id, session_id) references session
);
create index agenda_point_of_series on agenda_point (tenant_id, series_id, added_at);
create index agenda_point_of_session on agenda_point (tenant_id, session_id, added_at);

create table action_item (
    tenant_id  uuid        not null,
    id         uuid        not null,
    series_id  uuid        not null,
    session_id uuid        not null,
    author_id  uuid        not null,
    owner_id   uuid        not null,
    text       text        not null check (length(text) between 1 and 500),
    due_on     date,
    added_at   timestamptz not null,
    done_in    uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, series_id) references series,
    foreign key (tenant_id, session_id) references session
);
create index action_item_of_series on action_item (tenant_id, series_id, added_at);
create index action_item_of_session on action_item (tenant_id, session_id, added_at);

create table shared_note (
    tenant_id  uuid   not null,
    session_id uuid   not null,
    version    bigint not null,
    text       text   not null check (length(text) <= 20000),
    primary key (tenant_id, session_id),
    foreign key (tenant_id, session_id) references session
);

-- Sealed with the tenant's key, whose id stands in the text itself.
create table private_note (
    tenant_id  uuid   not null,
    session_id uuid   not null,
    author_id  uuid   not null,
    version    bigint not null,
    sealed     text   not null,
    primary key (tenant_id, session_id, author_id),
    foreign key (tenant_id, session_id) references session
);

-- The tenant's own key, sealed with the installation's: destroyed with the tenant.
create table note_key (
    tenant_id uuid not null,
    id        text not null,
    sealed    text not null,
    primary key (tenant_id, id)
);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['tenure', 'series', 'session', 'settled_window', 'agenda_point', 'action_item',
            'shared_note', 'private_note', 'note_key'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;
