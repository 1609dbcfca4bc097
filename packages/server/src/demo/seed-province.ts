import type { Delivery, Province } from '@kangma/synthetic';
import { followUp } from '../jobs/intake-step.ts';
import { BUCKETS } from '../ports/bucket.ts';
import { decideDue } from '../use-cases/deciding/decide-due.ts';
import { receive } from '../use-cases/intake/receive.ts';
import type { Deciding } from '../wire-deciding.ts';
import type { ReplayClock } from './replay-clock.ts';

const MINUTE = 60_000;
/** What makes rows go on that waited, or reaches people whom it does not name. */
const MAKES_WORK: ReadonlySet<string> = new Set(['residents', 'risk-areas', 'zone-orders']);
const ALL_BUCKETS = Array.from({ length: BUCKETS }, (_, bucket) => bucket);

export interface Seeded {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Takes an invented province's files in, each at the time at which it was handed in, through the same intake as everybody
 * else's; what time alone brings happens in between, when it was due. Files that are there already are passed over, so a
 * seeding that was stopped goes on.
 *
 * @param deciding wired to `clock`.
 * @param takeIn takes in all that was handed in by a moment, in milliseconds.
 * @param onHour told after the files of each hour, with that moment in milliseconds.
 */
export async function seedProvince(
  deciding: Deciding,
  clock: ReplayClock,
  province: Province,
  takeIn: (at: number) => Promise<void>,
  onHour: (at: number) => void,
): Promise<Seeded> {
  // offices vouch under the name that people read
  const offices = new Map(province.staff.map(({ id, name }) => [id, name]));
  let files = 0;
  let bytes = 0;
  for await (const hour of hours(province.deliveries())) {
    const at = hour[0]!.at * MINUTE;
    await passTime(deciding, clock, at);
    for (const delivery of hour) {
      await handIn(deciding, delivery, offices);
      bytes += delivery.bytes.length;
    }
    await takeIn(at);
    if (hour.some(({ kind }) => MAKES_WORK.has(kind))) while (await followUp(deciding));
    files += hour.length;
    onHour(at);
  }
  await passTime(deciding, clock, province.today * MINUTE);
  return { files, bytes };
}

async function handIn(
  deciding: Deciding,
  { kind, authority, filename, bytes, attachment }: Delivery,
  offices: ReadonlyMap<string, string>,
): Promise<void> {
  await receive(deciding, {
    kind,
    authority: { ...authority, office: offices.get(authority.office) ?? authority.office },
    submittedBy: null,
    channel: 'synthetic',
    file: { filename, bytes },
    ...(attachment === undefined ? {} : { attachment }),
  });
}

/** The deliveries of one moment together. */
async function* hours(deliveries: AsyncIterable<Delivery>): AsyncGenerator<Delivery[]> {
  let hour: Delivery[] = [];
  for await (const delivery of deliveries) {
    if (hour.length > 0 && hour[0]!.at !== delivery.at) {
      yield hour;
      hour = [];
    }
    hour.push(delivery);
  }
  if (hour.length > 0) yield hour;
}

/** Moves the clock on, and decides everybody whose time comes on the way. */
async function passTime(deciding: Deciding, clock: ReplayClock, to: number): Promise<void> {
  clock.moveTo(to);
  while ((await decideDue(deciding, ALL_BUCKETS, clock.now())).more);
}
