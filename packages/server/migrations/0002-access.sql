-- Who signs in, and what is kept of what they did.
--
-- kangma_app alone works with these tables. Times are parameters, as everywhere. What is secret is sealed or hashed under
-- keys that are not in the database: codes and tokens cannot be found from a copy of it.

create table staff (
  staff_id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  role text not null,
  -- they act for this division and all below it
  division text not null,
  office text not null,
  -- sealed; the second factor goes there
  phone bytea not null,
  password_hash text not null,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  active boolean not null default true
);

-- Sessions are found by the hash of their token; the token is with the browser alone.
create table staff_session (
  token_hash bytea primary key,
  staff_id uuid not null references staff,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create index staff_session_expiry on staff_session (expires_at);

create table resident_session (
  token_hash bytea primary key,
  person_id uuid not null,
  language text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create index resident_session_expiry on resident_session (expires_at);

-- One per phone, known or not, so that nothing tells which are known.
create table one_time_code (
  phone_key bytea primary key,
  -- null once it was used
  code_hash bytea,
  attempts integer not null,
  expires_at timestamptz not null,
  -- when the latest ones were asked for, the latest first
  asked_at timestamptz[] not null
);

-- What the embedded OpenID provider remembers. The payload is sealed.
create table oidc_payload (
  model text not null,
  id text not null,
  payload bytea not null,
  uid text,
  grant_id text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, id)
);
create index oidc_payload_uid on oidc_payload (uid) where uid is not null;
create index oidc_payload_grant on oidc_payload (grant_id) where grant_id is not null;

-- Keys that were made here and are shared by all servers, sealed.
create table server_key (
  name text primary key,
  sealed bytea not null
);

create table outbox_message (
  message_id uuid primary key,
  at timestamptz not null,
  phone bytea not null,
  body bytea not null
);
create index outbox_message_at on outbox_message (at);

-- A call that was sent twice is answered twice and done once.
create table idempotent_call (
  caller uuid not null,
  key text not null,
  fingerprint bytea not null,
  begun_at timestamptz not null,
  -- sealed; null while the first call still runs
  answer bytea,
  primary key (caller, key)
);
create index idempotent_call_age on idempotent_call (begun_at);

-- Who opened whose record. It is for that person to read, and for nobody to change.
create table access_log (
  person_id uuid not null,
  access_id uuid not null,
  at timestamptz not null,
  staff_id uuid not null,
  role text not null,
  office text not null,
  division text not null,
  purpose text not null,
  route text not null,
  primary key (person_id, access_id)
);
create index access_log_latest on access_log (person_id, at desc, access_id);

-- What staff did.
create table act_log (
  act_id uuid primary key,
  at timestamptz not null,
  staff_id uuid not null,
  role text not null,
  office text not null,
  division text not null,
  route text not null,
  request_id uuid not null,
  -- of the answer, or null where it was done
  problem text
);
create index act_log_latest on act_log (at desc, act_id);

grant select, insert, update on staff to kangma_app;
grant select, insert, delete on staff_session, resident_session, outbox_message, server_key to kangma_app;
grant select, insert, update, delete on one_time_code, oidc_payload, idempotent_call to kangma_app;
grant select, insert on access_log, act_log to kangma_app;

alter table access_log enable row level security;
create policy record on access_log for insert to kangma_app with check (true);
create policy own on access_log for select to kangma_app using (person_id = (select scope_person()));

alter table act_log enable row level security;
create policy record on act_log for insert to kangma_app with check (true);
create policy audit on act_log for select to kangma_app using (
  nullif(current_setting('kangma.role', true), '') = 'auditor'
  and starts_with(division, (select scope_division()))
);

-- The code of whoever holds a session, for many sessions at once: what a resident asks for most, and all at the same hour. A
-- session gives its own person's code and no other, and only as long as it lasts.
create function codes_of_sessions(sessions bytea[], at timestamptz) returns table (
  session bytea, person uuid, colour text, since timestamptz, decided_at timestamptz, known_at timestamptz,
  next_change_at timestamptz, decision_no integer, summary text
)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.token_hash, c.person_id, c.colour, c.since, c.decided_at, c.known_at, c.next_change_at, c.decision_no, c.summary
  from resident_session s join code c using (person_id)
  where s.token_hash = any(sessions) and s.expires_at > codes_of_sessions.at
$$;
revoke execute on function codes_of_sessions from public;
grant execute on function codes_of_sessions to kangma_app;
