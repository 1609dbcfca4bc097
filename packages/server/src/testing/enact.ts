import { canonicalJson, type Policy } from '@kangma/policy';
import type pg from 'pg';

/** Two people who may sign, as a test needs them. */
export const SIGNERS = ['author-one', 'author-two'] as const;

/** Makes two people who may sign known to a store. @param pool as its owner. */
export async function knowSigners(pool: pg.Pool): Promise<void> {
  for (const login of SIGNERS) {
    await pool.query(
      `insert into staff (staff_id, login, name, role, division, office, phone, password_hash)
        values (gen_random_uuid(), $1, $1, 'policy-author', '35', '示例', '', '') on conflict do nothing`,
      [login],
    );
    await pool.query("insert into policy_signer values ($1, $1, '{}') on conflict do nothing", [
      login,
    ]);
  }
}

/** Writes a proposal down that is checked clean, measured and signed twice: all that is left is to enact it. */
export async function readyProposal(pool: pg.Pool, policy: Policy, now: number): Promise<string> {
  const id = crypto.randomUUID();
  const at = new Date(now).toISOString();
  const text = canonicalJson(policy);
  await knowSigners(pool);
  await pool.query(
    `insert into policy_proposal (proposal_id, source, canonical, proposed_at, checked_at, findings, report)
      values ($1, $2, $2, $3, $3, 0, '{}')`,
    [id, text, at],
  );
  await measured(pool, id, now);
  await signed(pool, id, 'publish', now);
  return id;
}

/** As if the impact had been measured under the rules as they are now. */
export async function measured(pool: pg.Pool, proposal: string, now: number): Promise<void> {
  await pool.query(
    `insert into policy_measurement (measurement_id, proposal_id, purpose, edition, at, finished_at, result)
      values (gen_random_uuid(), $1, 'impact', rules_edition(), $2, $2, '{}')`,
    [proposal, new Date(now).toISOString()],
  );
}

/** As if both had signed. */
export async function signed(
  pool: pg.Pool,
  proposal: string,
  act: 'publish' | 'withdraw',
  now: number,
): Promise<void> {
  await pool.query(
    `insert into policy_signature (proposal_id, act, login, staff_id, name, signature, signed_at)
      select $1, $2, login, staff_id, name, '', $3 from staff where login = any($4)`,
    [proposal, act, new Date(now).toISOString(), SIGNERS],
  );
}

/** Enacts a policy with every step done. @throws where it is refused. */
export async function enact(pool: pg.Pool, policy: Policy, now: number): Promise<string> {
  const id = await readyProposal(pool, policy, now);
  const { rows } = await pool.query<{ refusal: string | null }>(
    'select enact_policy($1, $2) as refusal',
    [id, new Date(now).toISOString()],
  );
  if (rows[0]!.refusal !== null) throw new Error(rows[0]!.refusal);
  return id;
}
