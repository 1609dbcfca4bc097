import type { Province } from '@kangma/synthetic';
import { intakeStep } from '../jobs/intake-step.ts';
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
 * @param onFile told after each file, with the moment that has been reached, in milliseconds.
 */
export async function seedProvince(
  deciding: Deciding,
  clock: ReplayClock,
  province: Province,
  onFile: (at: number) => void,
): Promise<Seeded> {
  let files = 0;
  let bytes = 0;
  // offices vouch under the name that people read
  const named = new Map(province.staff.map(({ id, name }) => [id, name]));
  for await (const { at, kind, authority: by, attachment, ...file } of province.deliveries()) {
    const authority = { ...by, office: named.get(by.office) ?? by.office };
    await passTime(deciding, clock, at * MINUTE);
    await receive(deciding, {
      kind,
      authority,
      submittedBy: null,
      channel: 'synthetic',
      file: { filename: file.filename, bytes: file.bytes },
      ...(attachment === undefined ? {} : { attachment }),
    });
    await intakeStep(deciding);
    if (MAKES_WORK.has(kind)) while (await intakeStep(deciding));
    files++;
    bytes += file.bytes.length;
    onFile(at * MINUTE);
  }
  await passTime(deciding, clock, province.today * MINUTE);
  return { files, bytes };
}

/** Moves the clock on, and decides everybody whose time comes on the way. */
async function passTime(deciding: Deciding, clock: ReplayClock, to: number): Promise<void> {
  clock.moveTo(to);
  while ((await decideDue(deciding, ALL_BUCKETS, clock.now())).more);
}
