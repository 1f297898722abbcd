-- An agenda shows also what was ticked in its session and stood on another's.
set row_security = off;

create index agenda_point_done_in on agenda_point (tenant_id, done_in) where done_in is not null;
create index action_item_done_in on action_item (tenant_id, done_in) where done_in is not null;
