-- The directory is sorted by what its columns show; a page of it follows an index, however many there are.
set row_security = off;

create index copy_person_number_value on copy_person (tenant_id, lpad(employee_number, 20, '0'), name_key, person_id);
create index copy_assignment_title on copy_assignment (tenant_id, lower(title));
create index copy_assignment_since on copy_assignment (tenant_id, from_day);
create index copy_team_name on copy_team (tenant_id, lower(state ->> 'name'));
