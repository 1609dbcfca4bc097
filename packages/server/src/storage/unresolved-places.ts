const AWAITS_PLACE = `r.awaits is not null and r.settled_at is null and r.problems -> 0 ->> 'code' = 'unresolved-place'`;

/** Places that are waited for: of listed areas, and of parked rows, whose key is the id. */
export const UNRESOLVED = `select * from (
  select area_id as id, listed_at as since, 'area' as of, named, place, level, suggestions,
    null::integer as rows, null::uuid as submission, null::bytea as record
  from area where division is null and lifted_at is null
  union all
  select encode(w.awaits, 'hex')::uuid, since, 'rows', null, null, null, null, rows, submission, record
  from (
    select awaits, count(*)::integer as rows, min(received_at) as since
    from submission_row r join submission using (submission_id)
    where ${AWAITS_PLACE} group by awaits
  ) w cross join lateral (
    select submission_id as submission, record from submission_row r where ${AWAITS_PLACE} and r.awaits = w.awaits limit 1
  ) one
) unresolved`;
