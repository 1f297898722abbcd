-- When who is paid by which plan was last changed or signed: what a run was calculated with may be so no longer (M8).
-- Null: not since this was kept.
set row_security = off;

alter table participation add column changed_at timestamptz;
-- Holds nothing yet: no row has the moment.
create index participation_changed on participation (tenant_id, changed_at) where changed_at is not null;
