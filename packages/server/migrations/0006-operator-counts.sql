-- Who looks after the system needs counts, not codes: they come from functions that tell no more, and of single persons only
-- those see a code who deal with persons.

drop policy scope on code;
create policy scope on code for select to kangma_app using (
  person_id = (select scope_person())
  or ((select scope_sees_persons()) and starts_with(division, (select scope_division())))
);

-- Codes by colour in each division below one, as far as the scope reaches.
create function code_counts(within text, digits integer) returns table (division text, colour text, codes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select left(c.division, digits), c.colour, count(*) from code c
  where (select scope_sees_operations()) and starts_with(c.division, (select scope_division()))
    and starts_with(c.division, within)
  group by 1, 2
$$;

-- How many codes are to be looked at again, since when the first of them, and how many were decided after a moment.
create function code_progress(now timestamptz, since timestamptz)
returns table (due bigint, oldest_due timestamptz, decided bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where next_change_at <= now), min(next_change_at) filter (where next_change_at <= now),
    count(*) filter (where decided_at > since)
  from code where (select scope_sees_operations()) and starts_with(division, (select scope_division()))
$$;

revoke execute on function code_counts, code_progress from public;
grant execute on function code_counts, code_progress to kangma_app;
