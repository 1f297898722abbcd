set row_security = off;

-- Found by a token, which is all that the request has, and by the sign-in that it came from. A former token stays
-- usable until its successor has been used once: whoever asked for that one may have crashed before keeping it.
create table former_refresh_token (
    token_hash       text primary key,
    authorization_id varchar(100) not null references oauth2_authorization (id) on delete cascade,
    spent            boolean not null,
    issued_at        timestamptz not null
);
create index former_refresh_token_authorization on former_refresh_token (authorization_id);
