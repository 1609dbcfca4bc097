import type { Minute } from '@kangma/policy';
import { DAY, fileTime, HOUR } from '../local-time.ts';
import type { Entry } from '../outbreak/entry.ts';
import type { Outbreak } from '../outbreak/outbreak.ts';
import type { Population } from '../people/population.ts';
import type { Office } from '../places/office.ts';
import type { Delivery } from './delivery.ts';
import { deliver, type Pending } from './pending.ts';
import { riskAreaSnapshot } from './risk-area-snapshot.ts';
import { type Screening, screenedOn } from './screening.ts';
import { utf8 } from './text-encoder.ts';

/** The days of a province: what happened on them, who is screened, and who passes the national snapshots on. */
export interface Calendar {
  readonly outbreak: Outbreak;
  readonly screening: Screening;
  readonly province: Office;
  /** local midnight of day 0. */
  readonly start: Minute;
  readonly days: number;
  /** the day from which anything is handed in; before day 0 only what led to the outbreak. */
  readonly first: number;
}

/** Everything that is handed in day by day, in order of time, each file written when it is its turn. */
export async function* everyDay(calendar: Calendar): AsyncGenerator<Delivery> {
  const { outbreak, screening, start, days, first } = calendar;
  const { entries } = outbreak;
  let next = 0;
  for (let day = first; day < days; day++) {
    const midnight = start + day * DAY;
    const from = next;
    while (next < entries.length && entries[next]!.due < midnight + DAY) next++;
    const files = filesOf(entries.slice(from, next), screening.population);
    if (day >= 0) files.push(...screenedOn(screening, midnight));
    const turns = files.map((file) => ({ at: file.at, write: () => deliver(file) }));
    if (day >= 0) turns.push(snapshotAt(midnight + 8 * HOUR, calendar));
    for (const { write } of turns.toSorted((a, b) => a.at - b.at)) yield await write();
  }
}

/** The rows of one hour, kind and office are one file. */
function filesOf(entries: readonly Entry[], population: Population): Pending[] {
  const groups = Map.groupBy(entries, ({ due, kind, office }) => `${due} ${kind} ${office.id}`);
  return [...groups.values()].map((group) => {
    const { due, kind, office } = group[0]!;
    const rows = () =>
      group.map(({ person, values }) => ({
        person: typeof person === 'number' ? population.at(person) : person,
        values,
      }));
    return { kind, at: due, office, rows };
  });
}

function snapshotAt(at: Minute, { outbreak, province, start }: Calendar) {
  const { division, id, phone } = province;
  const write = async (): Promise<Delivery> => ({
    at,
    kind: 'risk-areas',
    authority: { division, office: id, phone },
    filename: `risk-areas-${fileTime(at)}.json`,
    bytes: utf8(riskAreaSnapshot(outbreak.areas, start, at)),
  });
  return { at, write };
}
