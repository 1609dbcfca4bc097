-- The store: divisions, people, evidence, decisions, what was handed in.
--
-- Rules of the house (docs/architecture.md, "Storage"):
--   every per-person table is keyed by person_id first, so that it can be distributed by it;
--   evidence and decisions are append-only: no role but the owner may update or delete them;
--   no role may write a colour: decisions enter through append_decisions() alone;
--   no default reads the clock: every time is a parameter.
--
-- kangma_app answers requests, under row-level security. kangma_decider takes evidence in and decides. Neither owns anything.

create table division (
  code text primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  name text not null
);
grant select on division to kangma_app, kangma_decider;

-- People ---------------------------------------------------------------------------------------------------------------

create table person (
  person_id uuid primary key,
  division text not null,
  -- the compound or building, as risk areas name places; the flat is not kept
  place text,
  name bytea not null,
  -- keyed hash of the name: tells whether a row means this person without opening the name
  name_check bytea not null,
  document_type text not null,
  document bytea not null,
  phone bytea,
  language text not null default 'zh-Hans' check (language in ('zh-Hans', 'zh-Hant', 'en')),
  registered_at timestamptz not null
);
create index person_by_home on person (division text_pattern_ops, place);

-- From the blind index of a document or a phone to the person; keyed by the index, as the look-up is.
create table person_key (
  key bytea not null,
  kind text not null check (kind in ('document', 'phone')),
  person_id uuid not null,
  primary key (key, person_id)
);
-- A document is one person's; a phone may be a family's.
create unique index person_key_document on person_key (key) where kind = 'document';

-- Evidence and decisions ---------------------------------------------------------------------------------------------------

-- evidence_id is a hash of what is vouched for, by whom and about whom: the same said twice is one row.
create table evidence (
  person_id uuid not null,
  evidence_id uuid not null,
  recorded_at timestamptz not null,
  submission_id uuid,
  row_number integer,
  -- the evidence as JSON (spec/evidence.md), without id, person and recordedAt
  body text not null,
  primary key (person_id, evidence_id)
);

create table decision (
  person_id uuid not null,
  decision_no integer not null check (decision_no > 0),
  at timestamptz not null,
  known_at timestamptz not null,
  colour text not null check (colour in ('green', 'yellow', 'red', 'none')),
  -- what made us decide: evidence, time, policy
  cause text not null check (cause in ('evidence', 'time', 'policy')),
  -- the decision as JSON (spec/decision.md), without person, at, knownAt and nextChangeAt
  body text not null,
  primary key (person_id, decision_no)
);

-- The projection: everybody's latest decision, and when it can change by itself.
create table code (
  person_id uuid primary key,
  -- person_id modulo the number of buckets: due work is claimed by bucket
  bucket smallint not null,
  division text not null,
  decision_no integer not null,
  colour text not null,
  -- since when it has been this colour
  since timestamptz not null,
  decided_at timestamptz not null,
  known_at timestamptz not null,
  next_change_at timestamptz,
  -- of the decision's body: tells whether a new decision says the same
  digest bytea not null,
  -- what the resident's page shows first, as JSON
  summary text not null,
  -- nothing has been recorded about them that could matter by itself: what cannot either needs no look at the rest
  plain boolean not null default true
) with (fillfactor = 80);
create index code_due on code (bucket, next_change_at) where next_change_at is not null;

-- Everybody begins without a code.
create function open_codes(persons uuid[], buckets smallint[], divisions text[], digest bytea, summary text, at timestamptz)
returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into code (person_id, bucket, division, decision_no, colour, since, decided_at, known_at, digest, summary)
  select person, bucket, division, 0, 'none', open_codes.at, open_codes.at, open_codes.at, open_codes.digest, open_codes.summary
  from unnest(persons, buckets, divisions) as p(person, bucket, division)
$$;

-- The one way to a colour. Called by the deciding path with what the engine said: decision and projection are written from the
-- same rows. A decision that does not follow its person's latest is refused, and with it the whole call. Where one person has
-- several (time that passed unnoticed), the last is the code.
create function append_decisions(
  persons uuid[], numbers integer[], ats timestamptz[], knowns timestamptz[], colours text[], causes text[], bodies text[],
  lasts boolean[], befores integer[], sinces timestamptz[], digests bytea[], summaries text[], nexts timestamptz[]
) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moved integer;
begin
  insert into decision (person_id, decision_no, at, known_at, colour, cause, body)
  select * from unnest(persons, numbers, ats, knowns, colours, causes, bodies);

  update code c set
    decision_no = d.number, colour = d.colour, since = d.since, decided_at = d.at, known_at = d.known,
    digest = d.digest, summary = d.summary, next_change_at = d.next
  from (
    select *, count(*) over mine as several, max(number) over mine as highest
    from unnest(persons, numbers, ats, knowns, colours, lasts, befores, sinces, digests, summaries, nexts)
      as d(person, number, at, known, colour, last, before, since, digest, summary, next)
    window mine as (partition by person)
  ) d
  where d.last and d.number = d.highest and d.number = d.before + d.several
    and c.person_id = d.person and c.decision_no = d.before;
  get diagnostics moved = row_count;
  if moved <> (select count(distinct person) from unnest(persons) as p(person)) then
    raise exception 'a decision does not follow the latest of its person' using errcode = 'serialization_failure';
  end if;
end $$;

-- Looked at again, and nothing else to say: only when to look next. A colour cannot be named here.
create function reschedule_codes(persons uuid[], knowns timestamptz[], nexts timestamptz[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update code c set known_at = r.known, next_change_at = r.next
  from unnest(persons, knowns, nexts) as r(person, known, next)
  where c.person_id = r.person
$$;

-- One way only: what has been recorded stays.
create function mark_not_plain(persons uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update code set plain = false where person_id = any(persons) and plain
$$;

-- The workers that are alive, and which of them looks after which bucket of people; a lease that ran out is anybody's.
create table worker (
  worker text primary key,
  seen_until timestamptz not null
);
create table bucket (
  bucket smallint primary key,
  leased_by text,
  leased_until timestamptz
);

-- What was handed in ---------------------------------------------------------------------------------------------------------

create table submission (
  submission_id uuid primary key,
  kind text not null,
  -- who vouches for it
  division text not null,
  office text not null,
  phone text,
  submitted_by uuid,
  channel text not null check (channel in ('page', 'api', 'folder', 'command', 'synthetic')),
  filename bytea,
  -- keyed hash of the bytes: the same file from the same office is the same submission
  fingerprint bytea not null,
  size integer not null,
  received_at timestamptz not null,
  state text not null check (state in ('received', 'reading', 'done', 'refused')),
  -- why it was refused as a whole: code and parameters
  problem jsonb,
  format text,
  encoding text,
  -- in each lane, up to which row we are done: where to go on after a stop
  lanes_done integer[] not null default '{0,0}',
  rows_total integer,
  accepted integer not null default 0,
  repeated integer not null default 0,
  rejected integer not null default 0,
  parked integer not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  leased_by text,
  leased_until timestamptz,
  -- how many workers have begun with it since it last came further
  attempts smallint not null default 0,
  -- of a snapshot that has been taken in: when its service said so
  said_at timestamptz,
  unique (fingerprint)
);
create index submission_waiting on submission (received_at) where state in ('received', 'reading');
create index submission_said on submission (said_at) where said_at is not null;
create index submission_latest on submission (received_at desc, submission_id);

-- The bytes, sealed, in pieces: stored before anything is read from them.
create table submission_part (
  submission_id uuid not null references submission,
  purpose text not null check (purpose in ('file', 'attachment')),
  part_no integer not null,
  content bytea not null,
  primary key (submission_id, purpose, part_no)
);

-- Rows that did not become evidence: refused, or waiting for a person or a place to become known.
create table submission_row (
  submission_id uuid not null references submission,
  row_number integer not null,
  outcome text not null check (outcome in ('rejected', 'parked')),
  -- [{code, field, params}]: never a value of the row
  problems jsonb not null,
  -- what a parked row waits for: the blind index of a document, or a place
  awaits bytea,
  record bytea,
  settled_at timestamptz,
  primary key (submission_id, row_number)
);
create index submission_row_awaits on submission_row (awaits) where awaits is not null and settled_at is null;

-- Where and when -----------------------------------------------------------------------------------------------------------

-- Risk areas and ordered zones, from their first naming to their lifting.
create table area (
  area_id uuid primary key,
  source text not null check (source in ('snapshot', 'zone-order')),
  -- the stable identity in its source, over which levels change
  identity text not null,
  level text not null check (level in ('high', 'medium', 'low', 'lockdown', 'controlled')),
  -- what it is called there, from the province down
  named text[] not null,
  -- null while it could not be resolved
  division text,
  place text not null,
  listed_at timestamptz not null,
  level_since timestamptz not null,
  lifted_at timestamptz,
  submission_id uuid not null references submission,
  -- divisions that it may be, where it could not be resolved
  suggestions text[] not null default '{}'
);
create unique index area_listed on area (source, identity) where lifted_at is null;
create index area_division on area (division text_pattern_ops);
create index area_unresolved on area (area_id) where division is null and lifted_at is null;

-- What happened to areas; each change is applied to the people concerned after it is written.
create table area_change (
  change_no bigint generated always as identity primary key,
  area_id uuid not null references area,
  at timestamptz not null,
  change text not null check (change in ('listed', 'raised', 'lowered', 'lifted', 'resolved')),
  level text not null,
  submission_id uuid not null references submission,
  persons integer,
  applied_at timestamptz
);
create index area_change_pending on area_change (change_no) where applied_at is null;

-- What the people who know a place said of a name that no rule resolves; rows and areas that waited for it go on.
create table place_alias (
  named text primary key,
  key bytea not null unique,
  division text not null,
  said_by uuid,
  said_at timestamptz not null
);

-- Where people were: kept apart from evidence, because it expires.
create table presence (
  person_id uuid not null,
  presence_id uuid not null,
  division text not null,
  place text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  weight text not null check (weight in ('strong', 'weak')),
  submission_id uuid,
  expires_at timestamptz not null,
  primary key (person_id, presence_id)
);
create index presence_place on presence (division text_pattern_ops, place);
create index presence_expiry on presence (expires_at);

-- Rules in force ------------------------------------------------------------------------------------------------------------

create table policy_version (
  policy text not null,
  version integer not null,
  -- the canonical text, which is what is signed
  canonical text not null,
  digest bytea not null,
  -- from when it counts as published here: never before it was loaded
  published_at timestamptz not null,
  effective_at timestamptz not null,
  primary key (policy, version)
);

-- One pass over the whole population: a bucket at a time, to be taken up where it stopped.
create table population_run (
  run_id uuid primary key,
  reason text not null,
  at timestamptz not null,
  started_at timestamptz not null,
  finished_at timestamptz
);
create table population_run_bucket (
  run_id uuid not null references population_run,
  bucket smallint not null,
  last_person uuid,
  seen integer not null default 0,
  changed integer not null default 0,
  done boolean not null default false,
  primary key (run_id, bucket)
);

-- Who may what ----------------------------------------------------------------------------------------------------------------

grant select, insert on person, person_key, evidence to kangma_decider;
grant select on code, decision to kangma_decider;
-- a row can be locked only by who may update some column of it; this one follows from the person's id and says nothing
grant update (bucket) on code to kangma_decider;
grant select, insert, update on submission, submission_row, area, area_change, population_run, population_run_bucket, bucket to kangma_decider;
grant select, insert on submission_part, policy_version, place_alias to kangma_decider;
grant select, insert, delete on presence to kangma_decider;
grant select, insert, update, delete on worker to kangma_decider;

grant select on person, evidence, decision, code, presence, submission, submission_row, area, area_change, policy_version,
  population_run, population_run_bucket to kangma_app;
grant select on person_key to kangma_app;

revoke execute on function open_codes, append_decisions, reschedule_codes, mark_not_plain from public;
grant execute on function open_codes, append_decisions, reschedule_codes, mark_not_plain to kangma_decider;

-- Whom a phone belongs to, for signing in: of a family that shares one, whoever was registered first. The one question that is
-- answered without a scope, and it tells no more than this.
create function resident_of_phone(phone_key bytea) returns table (person uuid, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.person_id, p.language from person_key k join person p using (person_id)
  where k.key = phone_key and k.kind = 'phone' order by p.registered_at, p.person_id limit 1
$$;
revoke execute on function resident_of_phone from public;
grant execute on function resident_of_phone to kangma_app;

-- The scope of a request stands in settings of its transaction. A setting that is missing or empty denies: nullif() makes it
-- null, and null is not true.
create function scope_division() returns text language sql stable as $$
  select nullif(current_setting('kangma.division', true), '')
$$;
create function scope_person() returns uuid language sql stable as $$
  select nullif(current_setting('kangma.person', true), '')::uuid
$$;
-- Roles that deal with persons at all; the others see counts and their own submissions.
create function scope_sees_persons() returns boolean language sql stable as $$
  select coalesce(nullif(current_setting('kangma.role', true), '') in
    ('community', 'town', 'district', 'city', 'province', 'cdc', 'hospital', 'data-bureau', 'auditor'), false)
$$;
create function scope_sees_operations() returns boolean language sql stable as $$
  select coalesce(nullif(current_setting('kangma.role', true), '') in
    ('operator', 'district', 'city', 'province', 'data-bureau', 'auditor'), false)
$$;

alter table person enable row level security;
alter table code enable row level security;
alter table evidence enable row level security;
alter table decision enable row level security;
alter table presence enable row level security;
alter table submission enable row level security;
alter table submission_row enable row level security;

create policy decider on person to kangma_decider using (true) with check (true);
create policy decider on code to kangma_decider using (true);
create policy decider on evidence to kangma_decider using (true) with check (true);
create policy decider on decision to kangma_decider using (true);
create policy decider on presence to kangma_decider using (true) with check (true);
create policy decider on submission to kangma_decider using (true) with check (true);
create policy decider on submission_row to kangma_decider using (true) with check (true);

create policy scope on person for select to kangma_app using (
  person_id = (select scope_person())
  or ((select scope_sees_persons()) and starts_with(division, (select scope_division())))
);
create policy scope on code for select to kangma_app using (
  person_id = (select scope_person())
  or (((select scope_sees_persons()) or (select scope_sees_operations()))
    and starts_with(division, (select scope_division())))
);
create policy scope on evidence for select to kangma_app
  using (exists (select from person p where p.person_id = evidence.person_id));
create policy scope on decision for select to kangma_app
  using (exists (select from person p where p.person_id = decision.person_id));
create policy scope on presence for select to kangma_app
  using (exists (select from person p where p.person_id = presence.person_id));
create policy scope on submission for select to kangma_app using (
  (starts_with(division, (select scope_division())) and (select scope_sees_operations()))
  or (division = (select scope_division())
    and office = (select nullif(current_setting('kangma.office', true), '')))
);
create policy scope on submission_row for select to kangma_app
  using (exists (select from submission s where s.submission_id = submission_row.submission_id));
