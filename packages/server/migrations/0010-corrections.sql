-- Corrections: what people change of their own records, their phones and sessions, and the terms that they agreed to.

-- Every change of a person's record, for good. What stood there before is sealed.
create table person_edit (
  person_id uuid not null,
  edit_no integer not null,
  at timestamptz not null,
  -- the day in China: what is limited to one a day turns at midnight there
  day date generated always as ((at at time zone 'Asia/Shanghai')::date) stored,
  kind text not null check (kind in ('record', 'phone')),
  -- by the person, or by somebody at the counter who saw the document
  staff_id uuid,
  fields text[] not null check (fields <@ array['division', 'place', 'language', 'phone'] and cardinality(fields) > 0),
  before bytea not null,
  primary key (person_id, edit_no)
);
-- One saved edit a day (R31), and one change of phone.
create unique index person_edit_daily on person_edit (person_id, day, kind) where staff_id is null;

-- Where somebody lived before an edit: an area's stay that began there goes on until the area is lifted, whoever says they left.
create table former_home (
  person_id uuid not null,
  division text not null,
  place text,
  unique nulls not distinct (person_id, division, place)
);
create index former_home_place on former_home (division text_pattern_ops);

-- Which version of the terms somebody agreed to, for good.
create table terms_agreement (
  person_id uuid not null,
  version integer not null,
  at timestamptz not null,
  primary key (person_id, version)
);

-- A session is called by a number of its own: the hash of its token is nobody's to see.
alter table resident_session add session_id uuid not null default gen_random_uuid();
create index resident_session_person on resident_session (person_id);

-- A notice about a phone that is a person's no more goes to that phone; sealed as the person's is.
alter table notice add phone bytea;
-- Which kinds there are is a closed list of the program (ports/notices.ts), and no text comes from here.
alter table notice drop constraint notice_kind_check, add constraint notice_kind_check check (kind ~ '^[a-z][a-z-]{1,29}$');

-- Notes an edit; false where the person saved one of its kind on this day. Of two at one moment the second waits for the first.
create function note_edit(person uuid, edited_at timestamptz, edit_kind text, staff uuid, edited text[], stood bytea)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from person p where p.person_id = note_edit.person for no key update;
  insert into person_edit (person_id, edit_no, at, kind, staff_id, fields, before)
    select note_edit.person, coalesce(max(e.edit_no), 0) + 1, edited_at, edit_kind, staff, edited, stood
    from person_edit e where e.person_id = note_edit.person
    on conflict (person_id, day, kind) where staff_id is null do nothing;
  return found;
end $$;

-- What two records have in common follows the record.
create function follow_traits(person uuid, gone bytea[], come bytea[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from person_trait t where t.person_id = follow_traits.person and t.trait = any(gone);
  insert into person_trait (trait, person_id) select trait, follow_traits.person from unnest(come) as t(trait) on conflict do nothing;
  insert into person_search (search_id, persons) values (gen_random_uuid(), array[follow_traits.person]);
$$;

-- The only way to change where somebody lives and their language. Name and document change nowhere.
create function edit_record(person uuid, edited_at timestamptz, edited text[], stood bytea, to_division text, to_place text,
  to_language text, traits_gone bytea[], traits_come bytea[])
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not note_edit(person, edited_at, 'record', null, edited, stood) then return false; end if;
  insert into former_home (person_id, division, place)
    select p.person_id, p.division, p.place from person p where p.person_id = edit_record.person on conflict do nothing;
  update person p set division = to_division, place = to_place, language = to_language where p.person_id = edit_record.person;
  update code c set division = to_division where c.person_id = edit_record.person;
  perform follow_traits(person, traits_gone, traits_come);
  return true;
end $$;

-- The only way to change somebody's phone: `moved`; `edited` where they changed it on this day; `taken` where the phone signs
-- somebody else in, which is asked only of who holds the phone in hand. Every session ends but the one that asks.
create function move_phone(person uuid, edited_at timestamptz, staff uuid, phone_key bytea, sealed bytea, key_before bytea,
  stood bytea, traits_gone bytea[], traits_come bytea[], staying bytea)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- of two who take one phone at one moment the second sees the first
  perform pg_advisory_xact_lock(hashtextextended(encode(phone_key, 'hex'), 0));
  if staff is null and exists (select from person_key k join person p using (person_id)
    where k.key = phone_key and k.kind = 'phone' and coalesce(p.merged_into, p.person_id) <> move_phone.person) then
    return 'taken';
  end if;
  if not note_edit(person, edited_at, 'phone', staff, array['phone'], stood) then return 'edited'; end if;
  update person p set phone = sealed where p.person_id = move_phone.person;
  delete from person_key k where k.key = key_before and k.kind = 'phone' and k.person_id = move_phone.person;
  insert into person_key (key, kind, person_id) values (phone_key, 'phone', person) on conflict do nothing;
  perform follow_traits(person, traits_gone, traits_come);
  delete from resident_session s where s.person_id = move_phone.person and s.token_hash is distinct from staying;
  return 'moved';
end $$;
drop function give_phone;

revoke execute on function note_edit, follow_traits, edit_record, move_phone from public;
grant execute on function edit_record, move_phone to kangma_decider;
grant select on person_edit to kangma_app, kangma_decider;
grant select on former_home to kangma_decider;
grant select, insert on terms_agreement to kangma_decider;
grant select on terms_agreement to kangma_app;

alter table person_edit enable row level security;
alter table terms_agreement enable row level security;
alter table former_home enable row level security;
create policy decider on former_home for select to kangma_decider using (true);
create policy decider on person_edit for select to kangma_decider using (true);
create policy decider on terms_agreement to kangma_decider using (true) with check (true);
create policy own on person_edit for select to kangma_app using (person_id = (select scope_person()));
create policy own on terms_agreement for select to kangma_app using (person_id = (select scope_person()));
