-- What the desk shows: counts without codes, the scan that came along with a submission, the places that rows wait for.

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
    -- a record that was merged into another is nobody's any more
    and not exists (select from person p where p.person_id = c.person_id and p.merged_into is not null)
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

alter table submission add attachment_size integer;
-- each sealed piece is 29 bytes longer than what it holds
update submission s set attachment_size = p.size
from (
  select submission_id, sum(octet_length(content) - 29) as size from submission_part
  where purpose = 'attachment' group by submission_id
) p
where p.submission_id = s.submission_id;

-- The scan of the stamped form names people: the office that handed it in opens it, and the levels of administration above.
create function attachment_of(submission uuid) returns table (part_no integer, content bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.part_no, p.content from submission_part p join submission s using (submission_id)
  where s.submission_id = attachment_of.submission and p.purpose = 'attachment' and (
    (s.division = scope_division() and s.office = nullif(current_setting('kangma.office', true), ''))
    or (nullif(current_setting('kangma.role', true), '') in ('district', 'city', 'province')
      and starts_with(s.division, scope_division())))
$$;
revoke execute on function attachment_of from public;
grant execute on function attachment_of to kangma_app;

create index submission_row_place on submission_row (awaits)
  where awaits is not null and settled_at is null and problems -> 0 ->> 'code' = 'unresolved-place';
