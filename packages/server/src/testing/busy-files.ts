import type { IntakeKindId, RowFields } from '@kangma/intake';
import { invented, named, residentRow } from './invented.ts';
import { local } from './small-province.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is handed in, in order, in tests of faults: people, and evidence that makes them green, yellow and red. */
export function busyFiles(
  count: number,
  now: number,
): readonly [IntakeKindId, readonly RowFields[]][] {
  const people = Array.from({ length: count }, (_, i) => invented(i));
  const at = (ms: number) => local(new Date(ms).toISOString());
  const every = (n: number, row: (i: number) => RowFields): RowFields[] =>
    people.flatMap((one, i) => (i % n === 0 ? [{ ...named(one), ...row(i) }] : []));
  return [
    ['residents', people.map(residentRow)],
    ['declarations', every(1, () => ({ item: 'healthy', declaredAt: at(now - DAY) }))],
    ['contacts', every(5, () => ({ degree: 'close', lastContactAt: at(now - DAY) }))],
    ['flags', every(7, () => ({ list: 'data-match', from: at(now - 5 * DAY - HOUR) }))],
    ...[5, 3, 1].map((day): [IntakeKindId, readonly RowFields[]] => [
      'laboratory',
      every(2, (i) => ({
        sampleId: `S-${day}-${i}`,
        sampledAt: at(now - day * DAY),
        reportedAt: at(now - day * DAY + 6 * HOUR),
        // one in eleven is positive, in a pool
        ...(i % 11 === 0 ? { result: 'positive', pooling: 'pooled' } : { result: 'negative' }),
      })),
    ]),
  ];
}
