-- People: registration, cases at the counter, the same person entered twice.

-- Sealed; only where the document does not hold it.
alter table person add birth_date bytea;

-- The same person entered twice ------------------------------------------------------------------------------------------

-- Blind traits (packages/people): what two records of one person have in common. Keyed by the trait, as the look-up is.
create table person_trait (
  trait bytea not null,
  person_id uuid not null,
  primary key (trait, person_id)
);

-- People who came in together and have not been compared with the others yet.
create table person_search (
  search_id uuid primary key,
  persons uuid[] not null
);

-- Two records that may be one person, once for each pair, whatever became of it.
create table duplicate (
  duplicate_id uuid primary key,
  one uuid not null,
  other uuid not null check (one < other),
  -- the smallest division that holds both: whoever is in charge of it deals with them
  division text not null,
  score smallint not null,
  verdict text not null check (verdict in ('same', 'maybe')),
  reasons text[] not null,
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'proposed', 'merged', 'undoing', 'apart')),
  -- the record that goes on, and the id of the merge in the evidence of both
  survivor uuid check (survivor in (one, other)),
  merge_id uuid,
  -- who took the last step, and when; the second of two steps is another's
  staff_id uuid,
  stepped_at timestamptz,
  unique (one, other)
);
create index duplicate_waiting on duplicate (division text_pattern_ops, score desc, duplicate_id) where state <> 'apart';

-- Every step with its reason, for good.
create table duplicate_step (
  duplicate_id uuid not null references duplicate,
  step_no smallint not null,
  at timestamptz not null,
  staff_id uuid not null,
  step text not null check (step in ('propose', 'merge', 'undo', 'unmerge', 'withdraw', 'keep-apart')),
  reason text not null,
  primary key (duplicate_id, step_no)
);

-- Where a record is merged into another, its documents and phones lead to that one.
alter table person add merged_into uuid, add merge_id uuid;
create index person_merged on person (merged_into) where merged_into is not null;
-- Where the closed record's person was is looked for under the record that goes on; it goes back with the merge.
alter table presence add merge_id uuid;

-- The parts of a merge that no role may write row by row. Evidence and decisions are appended beside, in the same transaction.
create function merge_people(merge uuid, survivor uuid, merged uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update person set merged_into = survivor, merge_id = merge where person_id = merged;
  insert into presence (person_id, presence_id, division, place, from_at, to_at, weight, submission_id, expires_at, merge_id)
    select survivor, presence_id, division, place, from_at, to_at, weight, submission_id, expires_at, merge
    from presence where person_id = merged
    on conflict do nothing;
  delete from resident_session where person_id = merged;
$$;
create function unmerge_people(merge uuid, survivor uuid, merged uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update person set merged_into = null, merge_id = null where person_id = merged and merge_id = merge;
  insert into presence (person_id, presence_id, division, place, from_at, to_at, weight, submission_id, expires_at)
    select merged, presence_id, division, place, from_at, to_at, weight, submission_id, expires_at
    from presence where person_id = survivor and merge_id = merge
    on conflict do nothing;
  delete from presence where person_id = survivor and merge_id = merge;
  -- whoever signed in by a phone of either signs in anew, as the person whose phone it is
  delete from resident_session where person_id = survivor;
$$;

-- A closed record signs nobody in: its phones lead to the record that goes on.
create or replace function resident_of_phone(phone_key bytea) returns table (person uuid, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(p.merged_into, p.person_id), p.language from person_key k join person p using (person_id)
  where k.key = phone_key and k.kind = 'phone' order by p.registered_at, p.person_id limit 1
$$;

-- Registration -------------------------------------------------------------------------------------------------------------

-- What somebody said of themselves, until their phone is proven. One for each phone; nothing is looked up for it.
create table registration (
  phone_key bytea primary key,
  said bytea not null,
  expires_at timestamptz not null
);
create index registration_expiry on registration (expires_at);

-- Whom the registers do not confirm comes to the counter, as does whoever names a document that is somebody's already.
create table registration_case (
  case_id uuid primary key,
  -- where they say they live
  division text not null,
  document_key bytea not null,
  phone_key bytea not null,
  said bytea not null,
  opened_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'confirmed', 'refused')),
  reason text,
  staff_id uuid,
  closed_at timestamptz
);
create unique index registration_case_once on registration_case (document_key, phone_key) where state = 'open';
create index registration_case_open on registration_case (division text_pattern_ops, opened_at, case_id) where state = 'open';

-- Who stood at the counter with the document has this phone from now on, and no other.
create function give_phone(person uuid, phone_key bytea, sealed bytea, phone_before bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update person p set phone = sealed where p.person_id = give_phone.person;
  delete from person_key k where k.key = phone_before and k.person_id = give_phone.person;
  insert into person_key (key, kind, person_id) values (phone_key, 'phone', give_phone.person);
  delete from resident_session s where s.person_id = give_phone.person;
$$;

-- How many codes were asked for to register, by address and hour: a code goes to phones that nobody knows.
create table asked_from (
  address_key bytea not null,
  hour timestamptz not null,
  asked integer not null,
  primary key (address_key, hour)
);

-- Who may what -------------------------------------------------------------------------------------------------------------

grant select, insert on person_trait to kangma_decider;
grant select, insert, delete on person_search, registration to kangma_decider;
-- a row can be locked only by who may update some column of it
grant update (persons) on person_search to kangma_decider;
grant update (said, expires_at) on registration to kangma_decider;
grant select, insert on duplicate, registration_case to kangma_decider;
grant update (state, survivor, merge_id, staff_id, stepped_at) on duplicate to kangma_decider;
grant update (state, reason, staff_id, closed_at) on registration_case to kangma_decider;
grant select, insert on duplicate_step to kangma_decider;
grant select on duplicate, duplicate_step, registration_case to kangma_app;
grant select, insert, update, delete on asked_from to kangma_app;
grant delete on registration to kangma_app;
grant select (expires_at) on registration to kangma_app;

revoke execute on function merge_people, unmerge_people, give_phone from public;
grant execute on function merge_people, unmerge_people, give_phone to kangma_decider;

create function scope_in_charge() returns boolean language sql stable as $$
  select coalesce(nullif(current_setting('kangma.role', true), '') in ('community', 'town', 'district', 'city', 'province'), false)
$$;

alter table duplicate enable row level security;
alter table duplicate_step enable row level security;
alter table registration_case enable row level security;
create policy decider on duplicate to kangma_decider using (true) with check (true);
create policy decider on duplicate_step to kangma_decider using (true) with check (true);
create policy decider on registration_case to kangma_decider using (true) with check (true);
create policy scope on duplicate for select to kangma_app
  using ((select scope_in_charge()) and starts_with(division, (select scope_division())));
create policy scope on duplicate_step for select to kangma_app
  using (exists (select from duplicate d where d.duplicate_id = duplicate_step.duplicate_id));
create policy scope on registration_case for select to kangma_app
  using ((select scope_in_charge()) and starts_with(division, (select scope_division())));
