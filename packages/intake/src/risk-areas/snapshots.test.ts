import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { realDivisions } from '../testing/divisions.ts';
import { rowsOf } from '../testing/submit.ts';
import { diffSnapshots } from './diff-snapshots.ts';
import type { DivisionLookup } from './division-lookup.ts';
import { readSnapshot, type Snapshot } from './read-snapshot.ts';
import { resolveDivision } from './resolve-division.ts';

/** What the service says of itself: how many named places there are at each level. */
interface Counted {
  readonly data: Readonly<Record<'highlist' | 'middlelist' | 'lowlist', { communitys: [] }[]>>;
}

/** The recorded snapshots are not part of the repository. Where everything must run, their absence fails. */
const FOLDER = new URL('../../../../../shared/data/risk-areas/', import.meta.url);
const skipped = !existsSync(FOLDER) && process.env.CI !== 'true';
if (skipped) console.warn('skipped: there is no ../shared/data/risk-areas beside the repository');

describe.skipIf(skipped)('the recorded snapshots', () => {
  let snapshots: { readonly text: string; readonly snapshot: Snapshot }[] = [];
  let divisions: DivisionLookup;

  beforeAll(() => {
    divisions = realDivisions(createRequire(import.meta.url));
    snapshots = readdirSync(FOLDER)
      .sort()
      .map((name) => {
        const text = gunzipSync(readFileSync(new URL(name, FOLDER))).toString();
        const result = readSnapshot(JSON.parse(text));
        if (!result.ok) throw new Error(JSON.stringify(result.problem));
        return { text, snapshot: result.snapshot };
      });
  });

  it('lose no named place', () => {
    for (const { text, snapshot } of snapshots) {
      const { data } = JSON.parse(text) as Counted;
      const lists = [data.highlist, data.middlelist, data.lowlist ?? []];
      const communities = lists.flat().flatMap(({ communitys }) => communitys);
      expect(snapshot.areas).toHaveLength(communities.length);
    }
    expect(snapshots).toHaveLength(40);
  });

  it('are a submission of areas', async () => {
    const { text, snapshot } = snapshots[0]!;
    const rows = await rowsOf('risk-areas', text);
    expect(rows.map((row) => row.ok && row.record)).toEqual(
      snapshot.areas.map((area) => ({ type: 'risk-area', area })),
    );
  });

  it('resolve to county or below in more than 97 of 100, and the rest has suggestions', () => {
    const found = new Map<string, number>();
    for (const { snapshot } of snapshots) {
      for (const area of snapshot.areas) {
        const result = resolveDivision(area, divisions);
        const as = result.ok ? result.how : result.suggestions.length > 0 ? 'suggested' : 'lost';
        found.set(as, (found.get(as) ?? 0) + 1);
      }
    }
    const all = [...found.values()].reduce((sum, count) => sum + count, 0);
    const suggested = found.get('suggested') ?? 0;
    console.info(`${all} places, ${(100 - (100 * suggested) / all).toFixed(2)} % resolved`, found);
    expect(found.get('lost')).toBeUndefined();
    expect(suggested / all).toBeLessThan(0.03);
  }, 60_000);

  it('change from one to the next, and every area is accounted for', () => {
    const lines = snapshots.slice(1).map(({ snapshot }, i) => {
      const before = snapshots[i]!.snapshot;
      const {
        raised,
        lowered,
        new: appeared,
        lifted,
        unchanged,
      } = diffSnapshots(before.areas, snapshot.areas);
      const kept = raised.length + lowered.length + unchanged.length;
      expect(kept + lifted.length).toBeLessThanOrEqual(before.areas.length);
      expect(kept + appeared.length).toBeLessThanOrEqual(snapshot.areas.length);
      const counts = [raised, lowered, appeared, lifted].map((some) => some.length);
      return `${snapshot.updatedAt.slice(0, 13)}: ${counts.join(' / ')}`;
    });
    console.info(`raised / lowered / new / lifted\n${lines.join('\n')}`);
    expect(lines).toHaveLength(39);
  });
});
