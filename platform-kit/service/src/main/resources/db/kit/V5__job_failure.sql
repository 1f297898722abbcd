-- Why a job has failed: codes with their figures, in place of a sentence. Null in what is there, so no row is written; a
-- version that does not know it reads the code in error.
set row_security = off;

alter table job add column failure jsonb;
