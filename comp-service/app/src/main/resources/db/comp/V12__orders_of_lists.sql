-- Statements and attainment are sorted by what their columns show; a page of them follows an index, however many there
-- are. What has no amount stands below all that have one.
set row_security = off;

create index statement_target on statement (tenant_id, coalesce(target, '-Infinity'));
create index statement_for_leadership on statement (tenant_id, coalesce(for_leadership, '-Infinity'));
create index statement_total on statement (tenant_id, coalesce(total, '-Infinity'));
create index attainment_measure on attainment (tenant_id, measure, on_day, id);
create index attainment_attained on attainment (tenant_id, attained);
create index attainment_quota on attainment (tenant_id, coalesce(quota, '-Infinity'));
