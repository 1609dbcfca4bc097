import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { areaKey, readSnapshot, resolveDivision, type Snapshot } from '@kangma/intake';
import { describe, expect, test } from 'vitest';
import { type Invented, invented, named, residentRow } from '../../testing/invented.ts';
import { local, SmallProvince } from '../../testing/small-province.ts';

/** The recorded snapshots are not part of the repository. Where everything must run, their absence fails. */
const FOLDER = new URL('../../../../../../shared/data/risk-areas/', import.meta.url);
const skipped = !existsSync(FOLDER) && process.env.CI !== 'true';
if (skipped) console.warn('skipped: there is no ../shared/data/risk-areas beside the repository');

const CHANGES = ['listed', 'raised', 'lowered', 'lifted'] as const;
const PROVINCE = '35';
const NEIGHBOURS = 30;

interface Recorded {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

function recorded(): Recorded[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((name) => {
      const bytes = gunzipSync(readFileSync(new URL(name, FOLDER)));
      const read = readSnapshot(JSON.parse(bytes.toString()));
      if (!read.ok) throw new Error(read.problem.code);
      return { bytes, snapshot: read.snapshot };
    });
}

describe.skipIf(skipped)('the recorded snapshots, in order', () => {
  test('reach those who live where they name, and nobody else; no named place is lost', async () => {
    const all = recorded();
    const begin = Date.parse(all[0]!.snapshot.updatedAt) - 3_600_000;
    const province = await SmallProvince.open({ begin: new Date(begin).toISOString() });
    const { lookup } = province.deciding.places;
    // one invented resident in every place of the province that is named and known down to a village, and their neighbours
    const homes = new Map<string, { division: string; place: string }>();
    for (const { areas } of all.map(({ snapshot }) => snapshot)) {
      for (const area of areas) {
        const found = resolveDivision(area, lookup);
        if (!found.ok || found.division.length !== 12 || !found.division.startsWith(PROVINCE))
          continue;
        const place = found.place === '' ? '1号楼' : found.place;
        if (place.length <= 100)
          homes.set(`${found.division} ${place}`, { division: found.division, place });
      }
    }
    const concerned = [...homes.values()].map((home, i): Invented => ({ ...invented(i), ...home }));
    const neighbours = Array.from(
      { length: NEIGHBOURS },
      (_, i): Invented => ({
        ...invented(concerned.length + i),
        division: '350203001001',
        place: '示例大院3号楼',
      }),
    );
    const people = [...concerned, ...neighbours];
    await province.takeIn('residents', people.map(residentRow));
    const declaredAt = local(new Date(begin).toISOString());
    await province.takeIn(
      'declarations',
      people.map((one) => ({ ...named(one), item: 'healthy', declaredAt })),
    );
    expect(concerned.length).toBeGreaterThan(10);

    const counts: Record<string, number> = {};
    for (const { bytes, snapshot } of all) {
      await province.passTo(snapshot.updatedAt);
      const { id, state, accepted, repeated } = await province.takeIn('risk-areas', bytes);
      expect([state, accepted + repeated]).toEqual(['done', snapshot.areas.length]);
      const { rows } = await province.pool.query<{ change: string; n: number }>(
        'select change, count(*)::integer as n from area_change where submission_id = $1 group by change',
        [id],
      );
      for (const { change, n } of rows) counts[change] = (counts[change] ?? 0) + n;
      // what is listed here is what the service lists, and what could not be resolved waits at the desk
      const { rows: listed } = await province.pool.query<{ identity: string }>(
        "select identity from area where source = 'snapshot' and lifted_at is null",
      );
      expect(new Set(listed.map(({ identity }) => identity))).toEqual(
        new Set(snapshot.areas.map(areaKey)),
      );
    }
    const { rows: waiting } = await province.pool.query<{ n: number }>(
      'select count(*)::integer as n from area where division is null',
    );
    const { rows: pending } = await province.pool.query(
      'select from area_change where applied_at is null',
    );
    const { rows: reached } = await province.pool.query<{ document: string }>(
      "select distinct person_id from decision where colour in ('yellow', 'red')",
    );
    console.info(
      `recorded snapshots: ${all.length}; ${CHANGES.map((change) => `${change} ${counts[change] ?? 0}`).join(', ')}; ` +
        `unresolved ${waiting[0]!.n}; coloured at some time ${reached.length} of ${concerned.length}`,
    );
    expect(pending).toEqual([]);
    expect(waiting[0]!.n).toBeGreaterThan(0);
    expect(reached.length).toBeGreaterThan(concerned.length / 4);
    // a low level colours nobody, and neither does living beside an area
    const { rows: wrongly } = await province.pool.query(
      `select from decision d where colour in ('yellow', 'red') and not exists (
        select from evidence e where e.person_id = d.person_id and e.body::jsonb ->> 'kind' = 'stay'
          and e.body::jsonb ->> 'level' in ('high', 'medium') and e.body::jsonb ->> 'precision' = 'place')`,
    );
    expect(wrongly).toEqual([]);
    for (const one of neighbours.slice(0, 3)) {
      const { decisions } = await province.standing(one);
      expect(decisions.every((line) => line.startsWith('green'))).toBe(true);
    }
    expect((await province.verify()).differences).toEqual([]);

    const older = await province.takeIn(
      'risk-areas',
      Buffer.concat([all[5]!.bytes, Buffer.from('\n')]),
    );
    expect(older).toMatchObject({ state: 'refused', problem: { code: 'older-snapshot' } });
    await province.close();
  }, 240_000);
});
