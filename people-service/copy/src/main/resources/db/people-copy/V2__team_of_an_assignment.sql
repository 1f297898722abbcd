-- Who is in a team on a day is asked like who reports to somebody.
set row_security = off;

alter table copy_assignment add column team_id uuid;
update copy_assignment a set team_id = (told ->> 'teamId')::uuid
from copy_person p, jsonb_array_elements(p.state -> 'assignments') told
where p.tenant_id = a.tenant_id and p.person_id = a.person_id and (told ->> 'from')::date = a.from_day;
create index copy_assignment_team on copy_assignment (tenant_id, team_id, from_day);
