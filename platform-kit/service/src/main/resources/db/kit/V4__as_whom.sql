-- A job's changes are said to be its submitter's, and those of whom the submitter acted for. Both are null in what is
-- there, so neither reads nor writes a row; a version that does not know them leaves them null.
set row_security = off;

alter table job add column submitted_as text;

-- Few changes are done for another: found without reading a tenant's whole journal.
create index journal_of_as_whom on journal (tenant_id, as_whom, at, id) where as_whom is not null;
