import type { Clock } from '../ports/clock.ts';
import { decideDue, type Timed } from '../use-cases/deciding/decide-due.ts';
import { decidePage } from '../use-cases/deciding/decide-everybody.ts';

export interface TimeWork extends Timed {
  readonly clock: Clock;
  readonly worker: string;
  readonly leaseMs: number;
  /** Takes up the rules as they are now. */
  reload(): Promise<void>;
}

/**
 * One step of what time brings: leases buckets, decides whose time has come in them, and takes one page of a pass over
 * everybody where one is under way. Answers with whether there is more to do at once.
 *
 * A server holds the buckets that it works on; those of a server that died fall to the others when the lease runs out.
 */
export async function timeStep(work: TimeWork): Promise<boolean> {
  const { population, clock, worker, leaseMs } = work;
  const now = clock.now();
  const buckets = await population.leaseBuckets(worker, now, now + leaseMs);
  if (buckets.length === 0) return false;
  const { more } = await decideDue(work, buckets, now);
  const pass = await population.runBucket(buckets, now);
  if (pass === undefined) return more;
  // the notice of a change can come later than its pass, or be lost: nobody may be passed over under the old rules
  if (work.rules.edition < pass.edition) await work.reload();
  await decidePage(work, pass, now);
  return true;
}
