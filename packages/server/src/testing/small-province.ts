import type { IntakeKindId, RowFields } from '@kangma/intake';
import type { Authority } from '@kangma/policy';
import pg from 'pg';
import { intakeStep } from '../jobs/intake-step.ts';
import { BUCKETS } from '../ports/bucket.ts';
import type { Receipt } from '../ports/submissions.ts';
import { shippedPolicies } from '../prepare-database.ts';
import { decideDue } from '../use-cases/deciding/decide-due.ts';
import { documentKey } from '../use-cases/intake/identify.ts';
import { receive } from '../use-cases/intake/receive.ts';
import { type Verified, verifyStore } from '../use-cases/verifying/verify-store.ts';
import { type Deciding, wireDeciding } from '../wire-deciding.ts';
import { csvOf, type Invented, invented, named, residentRow } from './invented.ts';
import { PROVINCE, readyDatabase } from './ready-database.ts';
import { TEST_KEYS } from './test-keys.ts';

export const BUREAU: Authority = { division: '35', office: '示例数据局', phone: '0591-0000000' };
export const DISTRICT: Authority = { division: '350203', office: '示例区指挥部' };
const ALL_BUCKETS = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
/** After the shipped policies took effect. */
const BEGIN = '2022-04-01T08:00+08:00';

/** Where one person's code stands, and how it came to that. */
export interface Standing {
  readonly person: string;
  readonly colour: string;
  readonly since: string;
  /** `colour cause at`, for each decision. */
  readonly decisions: readonly string[];
  /** what the person is asked now. */
  readonly asks: readonly string[];
}

/** Whom a province belongs to, which clock it has, and who else works in it. */
export interface ProvinceOptions {
  /** of a database that is ready; a fresh one where none is given. */
  readonly url?: string;
  readonly begin?: string;
}

/** The intake and the deciding path over a database of its own, driven step by step, under a clock that the test sets. */
export class SmallProvince {
  readonly url: string;
  readonly clock: { time: number; now(): number };
  readonly deciding: Deciding;
  readonly pool: pg.Pool;
  readonly #drop: () => Promise<void>;

  private constructor(
    url: string,
    clock: SmallProvince['clock'],
    deciding: Deciding,
    drop: () => Promise<void>,
  ) {
    this.url = url;
    this.clock = clock;
    this.deciding = deciding;
    this.#drop = drop;
    this.pool = new pg.Pool({ connectionString: url, max: 2 });
    this.pool.on('error', () => {});
  }

  static async open({ url, begin = BEGIN }: ProvinceOptions = {}): Promise<SmallProvince> {
    const database = url === undefined ? await readyDatabase() : { url, close: async () => {} };
    const clock = { time: Date.parse(begin), now: () => clock.time };
    const deciding = await wire(database.url, clock);
    await deciding.ruleStore.found(shippedPolicies(), clock.time);
    await deciding.reload();
    return new SmallProvince(database.url, clock, deciding, () => database.close());
  }

  /** Another worker on the same database. */
  another(): Promise<Deciding> {
    return wire(this.url, this.clock);
  }

  async close(): Promise<void> {
    await Promise.all([this.deciding.close(), this.pool.end()]);
    await this.#drop();
  }

  /** Moves the clock, and decides whose time comes on the way. */
  async passTo(time: string): Promise<void> {
    this.clock.time = Date.parse(time);
    while ((await decideDue(this.deciding, ALL_BUCKETS, this.clock.time)).more);
  }

  /** Hands something in without working on it. */
  async handIn(
    kind: IntakeKindId,
    file: readonly RowFields[] | Uint8Array | string,
    authority: Authority = BUREAU,
  ): Promise<Receipt> {
    const bytes = bytesOf(kind, file);
    // no two at once: what came first is taken in first
    this.clock.time += 1;
    const { receipt } = await receive(this.deciding, {
      kind,
      authority,
      submittedBy: null,
      channel: 'api',
      file: { filename: null, bytes },
    });
    return receipt;
  }

  /** Works until there is nothing to do, as a worker does. */
  async settle(deciding = this.deciding): Promise<void> {
    while (await intakeStep(deciding));
  }

  /** Hands something in and takes it in to the end. */
  async takeIn(
    kind: IntakeKindId,
    file: readonly RowFields[] | Uint8Array | string,
    authority?: Authority,
  ): Promise<Receipt> {
    const { id } = await this.handIn(kind, file, authority);
    for (;;) {
      await this.settle();
      const receipt = (await this.deciding.submissions.receipt(id))!;
      // a worker of a running server may have it, and what follows from it
      if (receipt.state === 'reading') continue;
      await this.settle();
      return receipt;
    }
  }

  /** Registers the first so many invented people, who declare that they are well: all are green. */
  async register(count: number): Promise<Invented[]> {
    const people = Array.from({ length: count }, (_, i) => invented(i));
    await this.takeIn('residents', people.map(residentRow));
    const declaredAt = new Date(this.clock.time).toISOString();
    await this.takeIn(
      'declarations',
      people.map((one) => ({ ...named(one), item: 'healthy', declaredAt: local(declaredAt) })),
    );
    return people;
  }

  async standing(of: Invented): Promise<Standing> {
    const key = documentKey(TEST_KEYS, { ...of, documentType: 'resident-id' });
    const { rows } = await this.pool.query<Standing>(
      `select person_id as person, c.colour, to_json(since)#>>'{}' as since, array(
          select concat_ws(' ', colour, cause, to_char(at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI')) from decision d
          where d.person_id = c.person_id order by decision_no) as decisions,
          array(select q ->> 'ask' from jsonb_array_elements(summary::jsonb -> 'questions') q) as asks
        from person_key k join code c using (person_id) where k.key = $1 and k.kind = 'document'`,
      [key],
    );
    if (rows[0] === undefined) throw new Error('nobody of that document');
    return rows[0];
  }

  async colour(of: Invented): Promise<string> {
    return (await this.standing(of)).colour;
  }

  /** Everybody's colour, by document: two provinces that took the same in are equal in it. */
  async colours(): Promise<Readonly<Record<string, string>>> {
    return coloursOf(this.pool);
  }

  /** How many rows of evidence each submission left, by kind. */
  async evidenceRows(): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.pool.query<{ kind: string; count: string }>(
      `select kind, count(*) as count from evidence join submission using (submission_id) group by kind order by kind`,
    );
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
  }

  verify(): Promise<Verified> {
    return verifyStore(this.deciding, this.deciding.population, this.clock.time);
  }
}

function wire(url: string, clock: { now(): number }): Promise<Deciding> {
  return wireDeciding({
    url,
    keys: TEST_KEYS,
    clock,
    provinces: [PROVINCE],
    connections: 4,
    onIdleError: () => {},
  });
}

function bytesOf(kind: IntakeKindId, file: readonly RowFields[] | Uint8Array | string): Uint8Array {
  if (typeof file === 'string') return Buffer.from(file);
  return file instanceof Uint8Array ? file : csvOf(kind, file);
}

/** Local time without its offset, as files write it. */
export function local(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19);
}

async function coloursOf(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ key: string; colour: string }>(
    `select encode(k.key, 'hex') as key, c.colour from person_key k join code c using (person_id) where k.kind = 'document'`,
  );
  return Object.fromEntries(rows.map(({ key, colour }) => [key, colour]));
}
