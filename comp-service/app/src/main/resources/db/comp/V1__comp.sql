-- What leadership is paid. Facts of other services are kept as one row per aggregate, its newest version; no foreign
-- keys lead out of what is comp's own.
set row_security = off;

create table plan (
    tenant_id  uuid        not null,
    id         uuid        not null,
    name       text        not null,
    name_key   text        not null,
    revision   bigint      not null,
    created_by text        not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index plan_name on plan (tenant_id, name_key);

create table plan_version (
    tenant_id   uuid    not null,
    plan_id     uuid    not null,
    version     integer not null,
    state       text    not null check (state in ('draft', 'released')),
    from_day    date    not null,
    to_day      date    check (to_day > from_day),
    terms       text    not null,
    released_by text,
    released_at timestamptz,
    primary key (tenant_id, plan_id, version),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id)
);

-- Who is paid by a plan; nobody by two on one day.
create table participation (
    tenant_id uuid   not null,
    id        uuid   not null,
    plan_id   uuid   not null,
    payee_id  uuid   not null,
    from_day  date   not null,
    to_day    date   check (to_day > from_day),
    version   bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id),
    constraint one_plan_on_a_day exclude using gist
        (tenant_id with =, payee_id with =, daterange(from_day, to_day) with &&)
);
create index participation_plan on participation (tenant_id, plan_id, payee_id);
create index participation_payee on participation (tenant_id, payee_id, from_day);

create table signature (
    tenant_id        uuid        not null,
    participation_id uuid        not null,
    plan_version     integer     not null,
    signed_at        timestamptz not null,
    signed_by        text        not null,
    opening_fact     boolean     not null,
    primary key (tenant_id, participation_id, plan_version),
    foreign key (tenant_id, participation_id) references participation (tenant_id, id)
);

create table pay (
    tenant_id  uuid        not null,
    payee_id   uuid        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    primary key (tenant_id, payee_id)
);

create table target (
    tenant_id  uuid    not null,
    id         uuid    not null,
    payee_id   uuid    not null,
    from_day   date    not null,
    to_day     date    check (to_day > from_day),
    annual     numeric not null check (annual >= 0),
    currency   text    not null,
    entered_by text    not null,
    primary key (tenant_id, id),
    constraint one_target_on_a_day exclude using gist
        (tenant_id with =, payee_id with =, daterange(from_day, to_day) with &&)
);
create index target_payee on target (tenant_id, payee_id, from_day);

create table quota (
    tenant_id  uuid    not null,
    id         uuid    not null,
    payee_id   uuid    not null,
    measure    text    not null,
    from_day   date    not null,
    to_day     date    check (to_day > from_day),
    annual     numeric not null check (annual >= 0),
    entered_by text    not null,
    primary key (tenant_id, id),
    constraint one_quota_on_a_day exclude using gist
        (tenant_id with =, payee_id with =, measure with =, daterange(from_day, to_day) with &&)
);
create index quota_payee on quota (tenant_id, payee_id, from_day);

create table attainment (
    tenant_id  uuid        not null,
    id         uuid        not null,
    payee_id   uuid        not null,
    measure    text        not null,
    on_day     date        not null,
    attained   numeric     not null,
    quota      numeric     check (quota >= 0),
    entered_by text        not null,
    entered_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index attainment_key on attainment (tenant_id, payee_id, measure, on_day);
create index attainment_day on attainment (tenant_id, on_day, payee_id, id);

create table audit_week (
    tenant_id    uuid        not null,
    week_id      uuid        not null,
    version      bigint      not null,
    manager_id   uuid        not null,
    week_start   date        not null,
    last_day     date        not null,
    submitted    boolean     not null,
    complete     boolean     not null,
    leadership   integer     not null,
    backed       integer     not null,
    management   integer     not null,
    opening_fact boolean     not null,
    arrived_at   timestamptz not null,
    primary key (tenant_id, week_id)
);
create index audit_week_manager on audit_week (tenant_id, manager_id, last_day);
create index audit_week_arrival on audit_week (tenant_id, arrived_at);

create table settled_window (
    tenant_id     uuid        not null,
    window_id     uuid        not null,
    version       bigint      not null,
    manager_id    uuid        not null,
    rep_id        uuid        not null,
    kind          text        not null,
    window_start  date        not null,
    window_end    date        not null,
    last_day      date        not null,
    outcome       text        not null check (outcome in ('kept', 'not-kept', 'excused', 'withdrawn')),
    cause         text,
    displaced_by  text,
    excused_class text,
    made_up_by    text,
    opening_fact  boolean     not null,
    arrived_at    timestamptz not null,
    primary key (tenant_id, window_id)
);
create index settled_window_manager on settled_window (tenant_id, manager_id, last_day);
create index settled_window_arrival on settled_window (tenant_id, arrived_at);

create table period (
    tenant_id   uuid    not null,
    id          uuid    not null,
    name        text    not null,
    name_key    text    not null,
    from_day    date    not null,
    to_day      date    not null check (to_day > from_day),
    per_year    integer not null check (per_year in (1, 2, 4, 12)),
    state       text    not null check (state in ('open', 'calculated', 'in-review', 'approved')),
    current_run integer,
    approved_by text,
    approved_at timestamptz,
    primary key (tenant_id, id),
    constraint periods_do_not_overlap exclude using gist
        (tenant_id with =, per_year with =, daterange(from_day, to_day) with &&)
);
create unique index period_name on period (tenant_id, name_key);
create index period_days on period (tenant_id, from_day, id);

create table run (
    tenant_id       uuid        not null,
    period_id       uuid        not null,
    number          integer     not null,
    job_id          uuid,
    state           text        not null check (state in ('running', 'done', 'failed', 'cancelled')),
    started_by      text        not null,
    started_at      timestamptz not null,
    facts_at        timestamptz,
    finished_at     timestamptz,
    facts_up_to     jsonb       not null,
    override_reason text,
    summary         jsonb,
    primary key (tenant_id, period_id, number),
    foreign key (tenant_id, period_id) references period (tenant_id, id)
);

-- Canonical inputs and result, with ids and no names: what was approved is this text.
create table statement (
    tenant_id      uuid    not null,
    period_id      uuid    not null,
    run            integer not null,
    payee_id       uuid    not null,
    statement_id   uuid    not null,
    plan_id        uuid,
    plan_version   integer,
    state          text    not null check (state in ('ready', 'needs-you')),
    reason         text,
    currency       text    not null,
    target         numeric,
    total          numeric,
    for_leadership numeric,
    document       text,
    hash           text,
    primary key (tenant_id, period_id, run, payee_id),
    foreign key (tenant_id, period_id, run) references run (tenant_id, period_id, number)
);
create index statement_id on statement (tenant_id, statement_id, run);
create index statement_payee on statement (tenant_id, payee_id, period_id, run);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['plan', 'plan_version', 'participation', 'signature', 'pay', 'target', 'quota',
            'attainment', 'audit_week', 'settled_window', 'period', 'run', 'statement'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;
