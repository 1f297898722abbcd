-- What a row would change is a code with its figures, and said in the language of who reads it. Rows of before stay the
-- texts that they are; a version that knows texts only, and runs meanwhile, finds an empty one in the new rows.
set row_security = off;

alter table roster_import_change add column wording jsonb, alter column what set default '';
