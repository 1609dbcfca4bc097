import type { PoolClient } from 'pg';
import type { Match } from '../ports/store.ts';
import { byteas, tokens } from './arrays.ts';
import { CODE_STATE, type CodeStateRow, readCodeState } from './code-state-row.ts';
import { RaceLost } from './race-lost.ts';

interface MatchRow extends CodeStateRow {
  readonly key: string;
  readonly check: Buffer;
  readonly division: string;
  readonly record: string;
  readonly through: string | null;
}

/** Whom documents lead to, and where their codes stand, which are locked. @throws RaceLost */
export async function matchDocuments(
  client: PoolClient,
  keys: readonly Uint8Array[],
): Promise<ReadonlyMap<string, Match>> {
  const { rows } = await client.query<MatchRow>({
    name: 'match-documents',
    // locked in one order, so that two that need the same people wait for each other instead of for ever
    text: `select encode(k.key, 'hex') as key, p.name_check as check, p.division, p.person_id as record,
        p.merge_id as through, ${CODE_STATE}
      from person_key k
      join person p on p.person_id = k.person_id
      join code c on c.person_id = coalesce(p.merged_into, p.person_id)
      where k.key = any($1::bytea[]) and k.kind = 'document'
      order by c.person_id for no key update of c`,
    values: [byteas(keys)],
  });
  await stillLeadThere(client, rows);
  return new Map(
    rows.map(({ key, check, division, record: _, through, ...row }) => [
      key,
      { nameCheck: check, division, through, state: readCodeState(row) },
    ]),
  );
}

/**
 * Whoever waited for a lock may have waited for a merge, and would write to the record that it closed. That concerns nobody
 * about whom nothing adverse is known: a merge leaves no record plain.
 *
 * @throws RaceLost where a record was merged or unmerged meanwhile.
 */
async function stillLeadThere(client: PoolClient, matched: readonly MatchRow[]): Promise<void> {
  const stirred = matched.filter(({ plain }) => !plain);
  if (stirred.length === 0) return;
  const { rowCount } = await client.query({
    name: 'still-lead-there',
    text: `select from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as m(record, person, through)
      join person p on p.person_id = m.record
      where coalesce(p.merged_into, p.person_id) <> m.person or p.merge_id is distinct from m.through limit 1`,
    values: [
      tokens(stirred.map(({ record }) => record)),
      tokens(stirred.map(({ person }) => person)),
      tokens(stirred.map(({ through }) => through)),
    ],
  });
  if (rowCount !== 0) throw new RaceLost();
}
