set row_security = off;

-- Tables without a tenant's policy. Each is read before anybody knows the tenant, or is the installation's
-- own. The list that the guard and the isolation test read: dev.leadwell.gateway.wiring.PlatformTables.

-- The installation's: what tokens are signed with. `sealed` is a JWE by the key file, its key id beside it.
create table signing_key (
    id         text primary key,
    sealed     text not null,
    signs_from timestamptz not null,
    retires_at timestamptz
);

-- Looked up by what somebody types on the sign-in page: leads to the tenant.
create table organisation (
    id               text primary key,
    tenant_id        uuid not null,
    name             text not null,
    name_key         text not null unique,
    email_domain_key text not null unique,
    issuer           text not null,
    client_id        text not null,
    sealed_secret    text not null,
    person_claim     text
);

-- Looked up by who the provider says it is: leads to the tenant and the person.
create table sign_in (
    issuer    text not null,
    subject   text not null,
    tenant_id uuid not null,
    person_id uuid not null,
    primary key (issuer, subject)
);

-- Looked up by a code or a token, which is all that the request has.
create table oauth2_authorization (
    id                            varchar(100) primary key,
    registered_client_id          varchar(100) not null,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
create index oauth2_authorization_code on oauth2_authorization (authorization_code_value);
create index oauth2_authorization_refresh on oauth2_authorization (refresh_token_value);
create index oauth2_authorization_state on oauth2_authorization (state);

-- Looked up by the cookie.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Counters that instances share; the key names a tenant, a client or an address and holds nothing else.
-- Losing them in a crash costs nobody anything, so they write no WAL.
create unlogged table rate_bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

-- A tenant's programs. The client id names the tenant, so that the row is looked up inside it.
create table program (
    tenant_id    uuid not null,
    client_id    text not null,
    secret_hash  text not null,
    name         text not null,
    scopes       text[] not null,
    created_at   timestamptz not null,
    withdrawn_at timestamptz,
    primary key (tenant_id, client_id)
);
alter table program enable row level security;
alter table program force row level security;
create policy tenant on program
    using (tenant_id = current_setting('app.tenant_id')::uuid)
    with check (tenant_id = current_setting('app.tenant_id')::uuid);
