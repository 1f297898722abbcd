-- Who wrote a version of a plan, and who said who is paid by it: they do not approve what it pays (M8).
-- Of participations that are there already nobody knows it.
set row_security = off;

alter table plan_version add column written_by text[] not null default '{}';
update plan_version v set written_by = array_remove(array[v.released_by,
        case when v.version = 1 then p.created_by end], null)
    from plan p where p.tenant_id = v.tenant_id and p.id = v.plan_id;

alter table participation add column entered_by text;
