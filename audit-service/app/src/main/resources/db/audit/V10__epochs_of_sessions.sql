-- Coaching was restored to an earlier moment: what it says in a higher epoch is newer, whatever the version.
set row_security = off;

alter table session add column epoch bigint not null default 1;
