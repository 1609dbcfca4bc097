-- How a policy comes into force, and how it goes out of force again (H14).
--
-- A version is written by put_in_force() alone, which two functions call: found_policies(), once, on an empty store, and
-- enact_policy(), which refuses what was not checked clean, measured, and signed by two people. Who deciding runs as writes
-- what was found and measured; who requests run as writes signatures; so neither role enacts alone. A proposal's text cannot be
-- changed by anybody: another text is another proposal.

-- Who may sign, and with which public key: configuration, brought here at every start by the owner alone.
create table policy_signer (
  login text primary key,
  name text not null,
  -- a JSON Web Key for ES256
  public_key jsonb not null
);

-- SHA-256 of a text; the encoding of the database is always the same.
create function text_digest(content text) returns bytea language sql immutable strict as $$
  select sha256(convert_to(content, 'UTF8'))
$$;

create table policy_proposal (
  proposal_id uuid primary key,
  -- as it was written, and as it is signed
  source text not null,
  canonical text not null,
  digest bytea not null generated always as (text_digest(canonical)) stored,
  policy text not null generated always as (canonical::jsonb ->> 'policy') stored,
  version integer not null generated always as ((canonical::jsonb ->> 'version')::integer) stored,
  -- null: it came with a release
  author uuid references staff,
  author_name text,
  proposed_at timestamptz not null,
  -- how far the check is, from 0 to 1, and until when whoever checks it keeps others from it
  check_part real not null default 0,
  check_until timestamptz,
  checked_at timestamptz,
  findings integer,
  -- what the check found, as JSON
  report text,
  shadow_since timestamptz,
  -- before it was published; a version has its own
  withdrawn_at timestamptz
);
create index policy_proposal_latest on policy_proposal (proposed_at desc, proposal_id);
create index policy_proposal_unchecked on policy_proposal (proposed_at) where checked_at is null;

-- Signatures over what a proposal does (packages/contract, enactment-statement): to publish it, or to withdraw it after that.
create table policy_signature (
  proposal_id uuid not null references policy_proposal,
  act text not null check (act in ('publish', 'withdraw')),
  login text not null,
  staff_id uuid not null references staff,
  name text not null,
  signature bytea not null,
  signed_at timestamptz not null,
  primary key (proposal_id, act, login),
  unique (proposal_id, act, staff_id)
);

-- What a proposal does to everybody: once before it is enacted, and each hour of a day in which it runs in the shadow.
create table policy_measurement (
  measurement_id uuid primary key,
  proposal_id uuid not null references policy_proposal,
  purpose text not null check (purpose in ('impact', 'shadow')),
  -- of the rules that it was compared with
  edition integer not null,
  -- which hour of the shadow
  slot integer not null default 0,
  at timestamptz not null,
  finished_at timestamptz,
  result text,
  unique (proposal_id, purpose, edition, slot)
);
create table policy_measurement_bucket (
  measurement_id uuid not null references policy_measurement on delete cascade,
  bucket smallint not null,
  result text not null,
  primary key (measurement_id, bucket)
);

-- Versions that are there already were the rules that a store begins with.
alter table policy_version add proposal_id uuid, add withdrawn_at timestamptz, drop column digest;
alter table policy_version add digest bytea not null generated always as (text_digest(canonical)) stored;
update policy_version set proposal_id = gen_random_uuid();
insert into policy_proposal (proposal_id, source, canonical, proposed_at)
  select proposal_id, canonical, canonical, published_at from policy_version;
alter table policy_version alter proposal_id set not null, add unique (proposal_id),
  add foreign key (proposal_id) references policy_proposal;

-- How often the rules have changed: with every version that was published, and every one that was withdrawn.
create function rules_edition() returns integer language sql stable set search_path = public, pg_temp as $$
  select (count(*) + count(withdrawn_at))::integer from policy_version
$$;

-- Whoever decides holds the rules that they decide under until their transaction ends; whoever changes the rules waits for them,
-- and they for whoever changes them. So nobody decides under rules that are no longer the newest.
create function hold_rules(edition integer) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('kangma.rules'));
  if rules_edition() <> hold_rules.edition then
    raise exception 'the rules have changed' using errcode = 'KM001';
  end if;
end $$;

alter table population_run add edition integer not null default 0;

-- A pass over everybody, under the rules as they are now, from a moment on.
create function begin_run(reason text, at timestamptz, now timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  run uuid := gen_random_uuid();
begin
  insert into population_run (run_id, reason, edition, at, started_at)
  values (run, begin_run.reason, rules_edition(), begin_run.at, begin_run.now);
  insert into population_run_bucket (run_id, bucket) select run, b.bucket from bucket b;
  perform pg_notify('rules_changed', begin_run.reason);
end $$;

-- A change of the rules counts from a moment at which nothing has been decided yet, or a replay of what was decided before would
-- know it.
create function undecided_moment(now timestamptz) returns timestamptz language sql stable set search_path = public, pg_temp as $$
  select greatest(undecided_moment.now, max(known_at) + interval '1 millisecond') from code
$$;

-- Version, pass over everybody and notice, at once.
create function put_in_force(proposal uuid, now timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  v policy_version;
begin
  insert into policy_version (policy, version, canonical, published_at, effective_at, proposal_id)
  select p.policy, p.version, p.canonical,
    greatest(undecided_moment(put_in_force.now), (p.canonical::jsonb ->> 'published')::timestamptz),
    (p.canonical::jsonb ->> 'effective')::timestamptz, p.proposal_id
  from policy_proposal p where p.proposal_id = proposal
  returning * into v;
  perform begin_run(v.policy || ':' || v.version, greatest(v.published_at, v.effective_at), put_in_force.now);
end $$;

-- The rules of an empty store. Answers with whether these are they.
create function found_policies(sources text[], canonicals text[], now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  proposal uuid;
begin
  perform pg_advisory_xact_lock(hashtext('kangma.rules'));
  if exists (select from policy_version) then
    return false;
  end if;
  for i in 1 .. cardinality(canonicals) loop
    proposal := gen_random_uuid();
    insert into policy_proposal (proposal_id, source, canonical, proposed_at)
    values (proposal, sources[i], canonicals[i], found_policies.now);
    perform put_in_force(proposal, found_policies.now);
  end loop;
  return true;
end $$;

-- How many people signed, of those who may; and whether one signed who may not (any more).
create function lacks_signatures(proposal uuid, act text) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when count(distinct t.staff_id) >= 2 then null
    when count(*) >= 2 then 'signer-unknown'
    else 'signatures-missing'
  end
  from policy_signature s
  left join (staff t join policy_signer g using (login)) on t.staff_id = s.staff_id and t.login = s.login and t.active
  where s.proposal_id = proposal and s.act = lacks_signatures.act
$$;

-- Puts a proposal in force, or answers with the code of what is missing.
create function enact_policy(proposal uuid, now timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p policy_proposal;
  lacking text;
begin
  perform pg_advisory_xact_lock(hashtext('kangma.rules'));
  select * into p from policy_proposal where proposal_id = proposal;
  lacking := case
    when p.proposal_id is null then 'not-found'
    when p.withdrawn_at is not null or exists (select from policy_version v where v.proposal_id = proposal)
      then 'proposal-closed'
    when p.checked_at is null then 'check-missing'
    when p.findings > 0 then 'check-findings'
    when not exists (select from policy_measurement m where m.proposal_id = proposal and m.purpose = 'impact'
      and m.finished_at is not null and m.edition = rules_edition()) then 'impact-missing'
    when exists (select from policy_version v where v.policy = p.policy and v.version >= p.version) then 'version-taken'
    when (p.canonical::jsonb ->> 'effective')::timestamptz < undecided_moment(enact_policy.now)
      and not coalesce((p.canonical::jsonb ->> 'retroactive')::boolean, false) then 'backdated'
    else lacks_signatures(proposal, 'publish')
  end;
  if lacking is null then
    perform put_in_force(proposal, enact_policy.now);
  end if;
  return lacking;
end $$;

-- Takes a proposal back; once it was published, two people sign for that too. From then on the version before it governs again, and
-- a replay of what was decided until then still knows it.
create function withdraw_policy(proposal uuid, now timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v policy_version;
  moment timestamptz;
  lacking text;
begin
  perform pg_advisory_xact_lock(hashtext('kangma.rules'));
  select * into v from policy_version where proposal_id = proposal;
  if v.proposal_id is null then
    update policy_proposal p set withdrawn_at = withdraw_policy.now where p.proposal_id = proposal and p.withdrawn_at is null;
    return case
      when found then null
      when exists (select from policy_proposal p where p.proposal_id = proposal) then 'proposal-closed'
      else 'not-found'
    end;
  end if;
  moment := undecided_moment(withdraw_policy.now);
  lacking := case
    when v.withdrawn_at is not null then 'proposal-closed'
    when not exists (select from policy_version o where o.proposal_id <> proposal and o.withdrawn_at is null
      and o.published_at <= moment and o.effective_at <= moment) then 'last-policy'
    else lacks_signatures(proposal, 'withdraw')
  end;
  if lacking is not null then
    return lacking;
  end if;
  update policy_version set withdrawn_at = moment where proposal_id = proposal;
  update population_run set finished_at = withdraw_policy.now
    where reason = v.policy || ':' || v.version and at > moment and finished_at is null;
  perform begin_run('withdrawn ' || v.policy || ':' || v.version, moment, withdraw_policy.now);
  return null;
end $$;

revoke insert on policy_version from kangma_decider;
revoke execute on function begin_run, undecided_moment, put_in_force, found_policies, lacks_signatures, enact_policy,
  withdraw_policy, hold_rules from public;
grant execute on function hold_rules, found_policies to kangma_decider;
grant execute on function enact_policy, withdraw_policy to kangma_app;

grant select on policy_proposal, policy_measurement, policy_measurement_bucket to kangma_app, kangma_decider;
grant select on policy_signature, policy_signer to kangma_app;
grant insert (proposal_id, source, canonical, author, author_name, proposed_at) on policy_proposal to kangma_app, kangma_decider;
grant update (shadow_since) on policy_proposal to kangma_app;
grant insert on policy_signature to kangma_app;
grant update (check_part, check_until, checked_at, findings, report) on policy_proposal to kangma_decider;
grant insert, delete on policy_measurement, policy_measurement_bucket to kangma_decider;
grant update (finished_at, result) on policy_measurement to kangma_decider;
