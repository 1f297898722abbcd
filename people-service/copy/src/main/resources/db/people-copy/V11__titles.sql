-- What a title means is dated and no longer a set of names in the settings. Every service makes titles of the names that
-- it knows; their ids are the same everywhere, so that what people-service tells later is a newer version of the same.
set row_security = off;

create table copy_title (
    tenant_id uuid   not null,
    title_id  uuid   not null,
    epoch     bigint not null default 1,
    version   bigint not null,
    name_key  text   not null,
    state     jsonb  not null,
    primary key (tenant_id, title_id)
);
create index copy_title_name on copy_title (tenant_id, name_key);

alter table copy_title enable row level security;
alter table copy_title force row level security;
create policy tenant on copy_title using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);

-- Who holds a title is asked by the name without case and spaces.
alter table copy_assignment add column title_key text not null default '';
update copy_assignment set title_key = lower(regexp_replace(title collate "pg_c_utf8", '\s', '', 'g'));
create index copy_assignment_title_key on copy_assignment (tenant_id, title_key, from_day, to_day);

with named as (
    select t.tenant_id, rep.name, true as rep
    from copy_tenant t cross join jsonb_array_elements_text(t.state -> 'repTitles') as rep (name)
    union all
    select distinct tenant_id, title, false from copy_assignment
), keyed as (
    select tenant_id, name, rep, lower(regexp_replace(name collate "pg_c_utf8", '\s', '', 'g')) as name_key from named
), titles as (
    select tenant_id, name_key, md5(tenant_id || '|title|' || name_key)::uuid as title_id, min(name) as name,
        bool_or(rep) as rep
    from keyed where name_key <> '' group by tenant_id, name_key
)
insert into copy_title (tenant_id, title_id, version, name_key, state)
select tenant_id, title_id, 1, name_key, jsonb_build_object('titleId', title_id, 'version', 1, 'name', name,
    'entries', jsonb_build_array(jsonb_build_object('from', '0001-01-01', 'to', null, 'level', null, 'rep', rep,
        'leadsManagers', false)), 'withdrawn', false)
from titles;

update copy_tenant set state = state - 'repTitles';
