import type { Minute } from '@kangma/policy';
import { DAY, HOUR } from '../local-time.ts';
import type { NamedPlace } from '../places/named-places.ts';
import type { Directory } from '../places/office.ts';
import type { Entry } from './entry.ts';
import { handIn } from './timetable.ts';

/** For each place the order that makes it a zone, and the one that lifts it ten days later. */
export function zoneOrders(
  places: readonly NamedPlace[],
  directory: Directory,
  start: Minute,
  days: number,
): Entry[] {
  return places.flatMap(({ village, place }, n) => {
    const at = start + (2 + ((n * 3) % Math.max(1, days - 4))) * DAY + 7 * HOUR;
    const first = n % 2 === 0 ? 'lockdown' : 'controlled';
    const orders = [
      { from: at, level: first, order: `第${2 * n + 1}号` },
      { from: at + 10 * DAY, level: 'lifted', order: `第${2 * n + 2}号` },
    ];
    return orders.map((order) => ({
      kind: 'zone-orders' as const,
      due: handIn('zone-orders', order.from),
      office: directory.of(village).district,
      person: null,
      values: { division: village.code, place, ...order },
    }));
  });
}
