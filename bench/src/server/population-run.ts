// npm run bench run: the whole population decided again under a new version of the policies, beside one UPDATE of the same rows.
import { PostgresPopulation } from '../../../packages/server/src/storage/postgres-population.ts';
import { Database } from '../../../packages/server/src/storage/database.ts';
import { urlAs } from '../../../packages/server/src/wire-deciding.ts';
import { TEST_KEYS } from '../../../packages/server/src/testing/test-keys.ts';
import { decidePage } from '../../../packages/server/src/use-cases/deciding/decide-everybody.ts';
import { BUCKETS } from '../../../packages/server/src/ports/bucket.ts';
import type { SmallProvince } from '../../../packages/server/src/testing/small-province.ts';
import { shown, timed, withStore } from './bench-store.ts';

const DAY = 86_400_000;
/** Two passes at a time: while one waits for the database, the other decides. */
const HANDS = 2;

export async function populationRun(): Promise<void> {
  const people = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
  await withStore(async (province) => {
    await invent(province, people);
    const first = await timed(() => pass(province));
    province.clock.time += DAY;
    const again = await timed(() => pass(province));
    const { rows } = await province.pool.query<{ count: string }>(
      'select count(*) as count from code where decision_no > 0',
    );
    await province.pool.query('vacuum analyze code');
    const update = await timed(() => province.pool.query('update code set known_at = known_at'));
    console.log(`${shown(people)} persons, one in ten flagged, decided again from their evidence

decided again, ${HANDS} buckets at a time   ${(again / 1000).toFixed(1)} s   ratio ${(again / update).toFixed(2)}   target 2.00 at most
one UPDATE of all rows of the codes  ${(update / 1000).toFixed(1)} s
decided for the first time, every decision written: ${(first / 1000).toFixed(1)} s; ${shown(Number(rows[0]!.count))} have a decision
the process: ${shown(process.memoryUsage().rss / 1e6)} MB resident
`);
  });
}

/** People with their codes and evidence, put into the tables: taking them in is measured elsewhere. */
async function invent({ pool, clock }: SmallProvince, people: number): Promise<void> {
  const at = new Date(clock.time).toISOString();
  // opened before there were policies: the first pass decides everybody
  const opened = '2022-01-01T00:00:00Z';
  const authority = '{"division":"350203","office":"示例数据局","phone":"0592-0000000"}';
  const body = (kind: string, rest: string) =>
    `{"authority":${authority},"source":{"system":"bench"},"kind":"${kind}","validFrom":"${at}",${rest}}`;
  await pool.query(
    `insert into code (person_id, bucket, division, decision_no, colour, since, decided_at, known_at, digest, summary, plain)
      select id, get_byte(uuid_send(id), 0) / 4, '350203001001', 0, 'none', $2, $2, $2, '', '{}', get_byte(uuid_send(id), 15) >= 26
      from (select gen_random_uuid() as id from generate_series(1, $1::integer)) p`,
    [people, opened],
  );
  const evidence = (text: string, condition: string) =>
    pool.query(
      `insert into evidence (person_id, evidence_id, recorded_at, body)
        select person_id, gen_random_uuid(), $1::timestamptz + interval '1 ms', $2 from code where ${condition} order by person_id`,
      [at, text],
    );
  await evidence(body('identity', '"by":"register"'), 'true');
  await evidence(body('declaration', '"item":"healthy"'), 'true');
  await evidence(body('flag', '"list":"data-match"'), 'get_byte(uuid_send(person_id), 15) < 26');
  await pool.query('vacuum analyze evidence');
}

async function pass({ url, deciding, clock, pool }: SmallProvince): Promise<void> {
  const run = deciding.newId();
  await pool.query(
    "insert into population_run (run_id, reason, at, started_at) values ($1, 'bench', $2, $2)",
    [run, new Date(clock.time).toISOString()],
  );
  await pool.query(
    'insert into population_run_bucket (run_id, bucket) select $1, bucket from bucket',
    [run],
  );
  const database = new Database(urlAs(url, 'kangma_decider', TEST_KEYS), 4, () => {});
  const own = { ...deciding, population: new PostgresPopulation(database) };
  const buckets = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
  const hand = async (mine: readonly number[]) => {
    for (;;) {
      const at = await own.population.runBucket(mine, clock.time);
      if (at === undefined) return;
      await decidePage(own, at, clock.time);
    }
  };
  const hands = Array.from({ length: HANDS }, (_, i) => buckets.filter((b) => b % HANDS === i));
  await Promise.all(hands.map(hand));
  await database.close();
}
