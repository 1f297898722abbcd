-- Nobody, whether as manager or as rep, is in two held sessions at a time: of two recorded at once, one wins.
set row_security = off;

create table held_time (
    tenant_id  uuid      not null,
    session_id uuid      not null,
    person_id  uuid      not null,
    during     tstzrange not null,
    primary key (tenant_id, session_id, person_id),
    foreign key (tenant_id, session_id) references session,
    exclude using gist (tenant_id with =, person_id with =, during with &&)
);
alter table held_time enable row level security;
alter table held_time force row level security;
create policy tenant on held_time using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);

-- What was recorded before stays, also where it overlaps: of those, the one that was recorded first holds the time.
insert into held_time (tenant_id, session_id, person_id, during)
select s.tenant_id, s.id, p.person_id,
       tstzrange(s.held_at, s.held_at + s.held_minutes * interval '1 minute')
from session s, unnest(array[s.manager_id, s.rep_id]) as p (person_id)
where s.state = 'held' and s.held_minutes > 0
order by s.recorded_at, s.id
on conflict do nothing;
