-- Staff who opened the records of many people in a day: for the auditor of their division, and for nobody else. What was opened
-- stays with the people whom it concerns; here it is counted.
create function bulk_reads(since timestamptz, at_least integer) returns table (
  day date, staff uuid, login text, role text, office text, division text, persons integer, reads integer, purposes text[],
  latest timestamptz
)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.day, a.staff_id, s.login, a.role, a.office, a.division, a.persons, a.reads, a.purposes, a.latest
  from (
    select (at at time zone 'Asia/Shanghai')::date as day, staff_id, role, office, division,
      count(distinct person_id)::integer as persons, count(*)::integer as reads,
      array_agg(distinct purpose order by purpose) as purposes, max(at) as latest
    from access_log
    where at >= bulk_reads.since and nullif(current_setting('kangma.role', true), '') = 'auditor'
      and starts_with(division, scope_division())
    group by 1, 2, 3, 4, 5
    having count(distinct person_id) >= bulk_reads.at_least
  ) a join staff s using (staff_id)
  order by a.day desc, a.persons desc, a.staff_id
$$;
revoke execute on function bulk_reads from public;
grant execute on function bulk_reads to kangma_app;
create index access_log_at on access_log (at);
