-- Administrators read all absences that hold, newest first; the other services have no such list.
set row_security = off;

create index copy_absence_newest on copy_absence (tenant_id, from_day desc, absence_id) where not withdrawn;
