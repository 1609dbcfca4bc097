-- API tokens: with one, a system of an office hands in what the staff member who made it may hand in, and does nothing else.
-- Found by the hash; the token itself is shown once and is with that system alone.

create table api_token (
  token_id uuid primary key,
  token_hash bytea not null unique,
  staff_id uuid not null references staff,
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- to the minute: not every call writes it
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_of_staff on api_token (staff_id, created_at desc, token_id desc);
create index api_token_expiry on api_token (expires_at);

grant select, insert, delete on api_token to kangma_app;
grant update (last_used_at, revoked_at) on api_token to kangma_app;
