set row_security = off;

-- Whoever leaves is signed out everywhere: what could renew a session of theirs is found by the person.
create index oauth2_authorization_principal on oauth2_authorization (principal_name);
