set row_security = off;

-- The installation's: what was done to its signing keys. Holds ids of keys and nothing of a tenant.
create table operator_log (
    id    bigint generated always as identity primary key,
    at    timestamptz not null,
    who   text        not null,
    what  text        not null,
    about text        not null
);
create trigger append_only before update or delete or truncate on operator_log
    for each statement execute function journal_is_append_only();
