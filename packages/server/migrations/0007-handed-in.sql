-- What the desk shows of what was handed in: the scan that came along, and the places that rows wait for.

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
