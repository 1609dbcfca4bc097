import type { PoolClient } from 'pg';
import type { Bond, BondEnd, Bound, FamilyWork, NewBond } from '../ports/family.ts';
import { instant } from './instants.ts';
import { BOND } from './people-rows.ts';

/** {@link FamilyWork} as SQL. */
export class PostgresFamilyWork implements FamilyWork {
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async #rows<T extends object>(name: string, text: string, values: unknown[]): Promise<T[]> {
    const { rows } = await this.#client.query<T>({ name, text, values });
    return rows;
  }

  async ask(bond: NewBond): Promise<Bond> {
    const { id, keeper, division, relation, documentKey, said, askedAt } = bond;
    // one that is bound stays as it is
    const [asked] = await this.#rows<Bond>(
      'ask-family',
      `insert into family_bond as b (keeper, bond_id, division, relation, document_key, said, asked_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (keeper, document_key) where state <> 'ended' do update set
          relation = case b.state when 'asked' then excluded.relation else b.relation end,
          said = case b.state when 'asked' then excluded.said else b.said end
        returning ${BOND}`,
      [keeper, id, division, relation, documentKey, said, instant(askedAt)],
    );
    return asked!;
  }

  async bond(id: string): Promise<Bond | undefined> {
    const [bond] = await this.#rows<Bond>(
      'family-bond',
      `select ${BOND} from family_bond b where bond_id = $1 and state <> 'ended' for update`,
      [id],
    );
    return bond;
  }

  async bind({ id, member, consent, staff, at }: Bound): Promise<void> {
    await this.#rows(
      'bind-family',
      `update family_bond set state = 'bound', member = $2, consent = $3, staff_id = $4, bound_at = $5
        where bond_id = $1`,
      [id, member, consent, staff, instant(at)],
    );
  }

  async end(id: string, { by, staff, reason, at }: BondEnd): Promise<void> {
    await this.#rows(
      'end-family',
      `update family_bond set state = 'ended', ended_by = $2, staff_id = coalesce($3, staff_id), reason = $4, ended_at = $5
        where bond_id = $1`,
      [id, by, staff, reason, instant(at)],
    );
  }

  async endAllOf(member: string, { by, staff, reason, at }: BondEnd): Promise<number> {
    const ended = await this.#rows(
      'end-families',
      `update family_bond set state = 'ended', ended_by = $2, staff_id = coalesce($3, staff_id), reason = $4, ended_at = $5
        where member = any(records_of($1)) and state = 'bound' returning 1`,
      [member, by, staff, reason, instant(at)],
    );
    return ended.length;
  }
}
