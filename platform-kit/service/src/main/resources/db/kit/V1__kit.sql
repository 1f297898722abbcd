-- What every service's database has. The tables without a tenant are named in RowSecurityGuard.
set row_security = off;

-- Written and deleted in one transaction: stays empty, is read from the write-ahead log (publication
-- <database>_outbox). One row that the connector cannot publish would stop all behind it, hence the checks.
create table outbox (
    tenant_id           uuid    not null,
    id                  uuid    not null,
    topic               text    not null check (topic in ('people', 'audit', 'coaching', 'comp')),
    key                 text    not null check (key <> '' and octet_length(key) <= 1024),
    payload             bytea   not null check (octet_length(payload) between 2 and 262144),
    ce_specversion      text    not null default '1.0' check (ce_specversion = '1.0'),
    ce_source           text    not null check (ce_source <> ''),
    ce_type             text    not null check (ce_type like topic || '.%.v%'),
    ce_time             text    not null check (ce_time <> ''),
    ce_subject          text    not null check (ce_subject <> '' and octet_length(ce_subject) <= 512),
    ce_aggregateversion text    not null check (ce_aggregateversion ~ '^[0-9]+$'),
    ce_traceparent      text    check (octet_length(ce_traceparent) <= 128),
    ce_requestid        text    check (octet_length(ce_requestid) <= 128),
    content_type        text    not null default 'application/json',
    partition           integer check (partition >= 0),
    primary key (tenant_id, id)
);

create table inbox (
    tenant_id uuid        not null,
    event_id  uuid        not null,
    seen_at   timestamptz not null default now(),
    primary key (tenant_id, event_id)
);
create index inbox_age on inbox (tenant_id, seen_at);

-- The newest beat heard of each partition; belongs to the installation, not to a tenant.
create table freshness (
    service   text        not null,
    partition integer     not null,
    at        timestamptz not null,
    primary key (service, partition)
);

create table dead_letter (
    tenant_id   uuid        not null,
    id          uuid        not null,
    at          timestamptz not null default now(),
    topic       text        not null,
    partition   integer     not null,
    log_offset  bigint      not null,
    key         text,
    headers     jsonb       not null,
    payload     bytea,
    type        text        not null,
    aggregate_id text       not null,
    reason      text        not null,
    primary key (tenant_id, id)
);
create index dead_letter_age on dead_letter (tenant_id, at, id);

create table idempotency (
    tenant_id  uuid        not null,
    subject    text        not null,
    operation  text        not null,
    key        text        not null,
    input_hash bytea       not null,
    status     integer     not null,
    headers    jsonb       not null,
    body       text        check (octet_length(body) <= 65536),
    created_at timestamptz not null default now(),
    primary key (tenant_id, subject, operation, key)
);
create index idempotency_age on idempotency (tenant_id, created_at);

create table journal (
    tenant_id      uuid        not null,
    id             uuid        not null,
    at             timestamptz not null,
    who            text        not null,
    what           text        not null,
    aggregate_type text        not null,
    aggregate_id   text        not null,
    before         jsonb,
    after          jsonb,
    request_id     text,
    primary key (tenant_id, id)
);
create index journal_of_aggregate on journal (tenant_id, aggregate_type, aggregate_id, at);
create index journal_age on journal (tenant_id, at, id);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();

create table job (
    tenant_id        uuid        not null,
    id               uuid        not null,
    kind             text        not null,
    input            jsonb       not null,
    status           text        not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done             bigint      not null default 0,
    total            bigint      not null default 0,
    note             text        not null default '',
    result           jsonb,
    error            text,
    submitted_by     text        not null,
    request_id       text,
    submitted_at     timestamptz not null,
    finished_at      timestamptz,
    cancel_requested boolean     not null default false,
    primary key (tenant_id, id)
);
create index job_age on job (tenant_id, submitted_at, id);

do $$
declare
    each_table text;
begin
    foreach each_table in array array['outbox', 'inbox', 'dead_letter', 'idempotency', 'journal', 'job'] loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)'
            || ' with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', each_table);
    end loop;
end $$;

-- db-scheduler's own table, as its documentation gives it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
