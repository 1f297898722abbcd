-- Differences are shown to the run that was the period's before; one cancelled or failed never was (M8).
-- A week's upper limit is part of the fact: beyond it pay does not rise (A10). Null: no such limit.
set row_security = off;

alter table run add column compared_to integer;
update run set compared_to = (select max(earlier.number) from run earlier
    where earlier.tenant_id = run.tenant_id and earlier.period_id = run.period_id and earlier.state = 'done'
      and earlier.number < run.number) where state = 'done';

alter table audit_week add column upper_limit numeric;
