import type { Clock } from '../ports/clock.ts';
import type { Population } from '../ports/population.ts';
import { sendDue, type Telling } from '../use-cases/telling/send-due.ts';

export interface NoticeWork extends Telling {
  readonly population: Population;
  readonly clock: Clock;
  readonly worker: string;
  readonly leaseMs: number;
}

/** One step of telling people: the notices of this worker's buckets whose time has come. Answers with whether there may be more. */
export async function noticeStep(work: NoticeWork): Promise<boolean> {
  const { population, clock, worker, leaseMs } = work;
  const now = clock.now();
  const buckets = await population.leaseBuckets(worker, now, now + leaseMs);
  return buckets.length > 0 && sendDue(work, buckets, now);
}
