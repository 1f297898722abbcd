-- People was restored to an earlier moment: what it says in a higher epoch is newer, whatever the version.
set row_security = off;

alter table copy_tenant add column epoch bigint not null default 1;
alter table copy_person add column epoch bigint not null default 1;
alter table copy_absence add column epoch bigint not null default 1;
alter table copy_team add column epoch bigint not null default 1;
