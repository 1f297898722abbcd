-- What a restore sets back and what a lost slot swallowed is seen by consumers: an epoch orders before the version,
-- and a slot that was made anew is known until everything has been said again.
set row_security = off;

alter table outbox add column ce_epoch text not null default '1' check (ce_epoch ~ '^[1-9][0-9]{0,17}$');

-- No row: the first epoch.
create table event_epoch (
    tenant_id uuid        not null primary key,
    epoch     bigint      not null check (epoch > 1),
    raised_at timestamptz not null
);
alter table event_epoch enable row level security;
alter table event_epoch force row level security;
create policy tenant on event_epoch using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);

-- Whoever publishes holds the epoch until the end of the transaction: raising it waits for them. Otherwise what they
-- commit after everything was said again would be older than it. A function, so that what the lock waited for is seen.
create function publishing_epoch() returns bigint language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('leadwell epoch'), hashtext(current_setting('app.tenant_id')));
    return coalesce((select epoch from event_epoch where tenant_id = current_setting('app.tenant_id')::uuid), 1);
end $$;

-- The number that the newest beat carried, and what it said of its service.
alter table freshness add column number bigint;
alter table freshness add column facts_may_be_missing boolean not null default false;

-- The slot as it is known to have been made; belongs to the installation. A generation is one that nothing was lost in.
create table outbox_slot (
    slot          text        not null primary key,
    generation    bigint      not null default 1,
    present       boolean     not null default true,
    missing_since timestamptz,
    cause         text        check (cause in ('made-anew', 'lost', 'beats-missing')),
    beats         bigint      not null default 0,
    check ((missing_since is null) = (cause is null))
);
-- Which tenants have said everything again in which generation; ids only.
create table outbox_republished (
    tenant     uuid   not null primary key,
    generation bigint not null
);

-- Called by whoever makes a slot, before it is made. The first one of a service that has heard of nobody lost nothing.
create function outbox_slot_made(name text) returns void language sql as $$
    insert into outbox_slot as s (slot, missing_since, cause)
    select name, case when found.before then now() end, case when found.before then 'made-anew' end
    from (select exists (select from freshness) as before) found
    on conflict (slot) do update set generation = s.generation + 1, present = true,
        missing_since = coalesce(s.missing_since, now()), cause = 'made-anew'
$$;

-- Counts against the freshness of its source until it is sent again or set aside by somebody.
alter table dead_letter add column set_aside_at timestamptz;
alter table dead_letter add column set_aside_by text;
alter table dead_letter add column set_aside_why text;
create index dead_letter_unsettled on dead_letter (tenant_id, at, id) where set_aside_at is null;
create index dead_letter_of_source on dead_letter (tenant_id, topic) where set_aside_at is null;
create index dead_letter_settled on dead_letter (tenant_id, set_aside_at) where set_aside_at is not null;

-- How far a job has come, for the next try: written with what it has done.
alter table job add column checkpoint jsonb;
