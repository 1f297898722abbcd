-- A source was restored to an earlier moment: what it says in a higher epoch is newer, whatever the version.
set row_security = off;

alter table audit_week add column epoch bigint not null default 1;
alter table settled_window add column epoch bigint not null default 1;

-- What a run was started on says from now on whether a source was complete.
update run set facts_up_to = (select coalesce(jsonb_agg('{"deadLetters": 0, "factsMayBeMissing": false}'::jsonb || told), '[]')
    from jsonb_array_elements(facts_up_to) told);
