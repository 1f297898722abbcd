-- Why a period was approved although facts were old: kept with the approval (M8, G6). Null: they were fresh.
set row_security = off;

alter table period add column approval_reason text;
