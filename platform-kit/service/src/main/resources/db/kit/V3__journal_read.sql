-- The journal is read by who, whom, what and time, always newest first. Each index ends in the order of the list, so
-- that a rare value is found, and a frequent one paged, without reading a tenant's whole journal. Built without
-- touching a row; writers wait meanwhile, and no service runs while its database is migrated.
set row_security = off;

-- For whom it was done, where that is not who did it. Null for what was recorded before and for one's own.
alter table journal add column as_whom text;

create index journal_of_who on journal (tenant_id, who, at, id);
create index journal_of_what on journal (tenant_id, what, at, id);
create index journal_of_type on journal (tenant_id, aggregate_type, at, id);
create index journal_of_whom on journal (tenant_id, aggregate_id, at, id);
-- An id is of one type: the two above stand in its place.
drop index journal_of_aggregate;
