-- Families (R32): a child or an old person in the account of who looks after them, with consent.
--
-- A bond is asked for whoever is named, known or not, and looks the same to who asks; only with consent does it lead to a record.

create table family_bond (
  keeper uuid not null,
  bond_id uuid not null unique,
  -- where the keeper lives: the counter there confirms
  division text not null,
  relation text not null check (relation in ('child', 'elder', 'other')),
  document_key bytea not null,
  -- sealed: the names of both, the type of the document
  said bytea not null,
  state text not null default 'asked' check (state in ('asked', 'bound', 'ended')),
  member uuid check (member <> keeper),
  consent text check (consent in ('guardian', 'code', 'counter')),
  asked_at timestamptz not null,
  bound_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('keeper', 'member', 'counter')),
  -- why the counter refused
  reason text,
  -- who confirmed, refused or ended it at the counter
  staff_id uuid,
  primary key (keeper, bond_id),
  check ((member is null) = (consent is null) and (member is null) = (bound_at is null)),
  check (state <> 'bound' or member is not null),
  check ((state = 'ended') = (ended_at is not null) and (state = 'ended') = (ended_by is not null))
);
create unique index family_bond_once on family_bond (keeper, document_key) where state <> 'ended';
create index family_bond_member on family_bond (member) where member is not null;
create index family_bond_waiting on family_bond (division text_pattern_ops, asked_at, bond_id) where state = 'asked';

-- A record and those merged into it; and the record to which one leads.
create function records_of(person uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select records_of.person union all select p.person_id from person p where p.merged_into = records_of.person)
$$;
create function current_record(person uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(p.merged_into, p.person_id) from person p where p.person_id = current_record.person
$$;
revoke execute on function records_of, current_record from public;
grant execute on function records_of, current_record to kangma_app, kangma_decider;

grant select on family_bond to kangma_app;
grant select, insert on family_bond to kangma_decider;
grant update (relation, said, state, member, consent, asked_at, bound_at, ended_at, ended_by, reason, staff_id)
  on family_bond to kangma_decider;

alter table family_bond enable row level security;
create policy decider on family_bond to kangma_decider using (true) with check (true);
create policy scope on family_bond for select to kangma_app using (
  keeper = any ((select records_of(scope_person()))::uuid[])
  or member = any ((select records_of(scope_person()))::uuid[])
  or (state = 'asked' and nullif(current_setting('kangma.role', true), '') in ('community', 'town', 'district')
    and starts_with(division, (select scope_division())))
);
