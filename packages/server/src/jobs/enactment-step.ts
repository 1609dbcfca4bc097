import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Population } from '../ports/population.ts';
import type { Checker, ProposalWork } from '../ports/proposal-work.ts';
import type { RuleBook } from '../use-cases/deciding/rule-book.ts';
import { measureBucket, type Measured, mergeMeasured } from '../use-cases/rules/measure.ts';

const NOTE_EVERY_MS = 500;

export interface EnactmentWork {
  readonly proposalWork: ProposalWork;
  readonly population: Population;
  readonly rules: RuleBook;
  readonly clock: Clock;
  readonly worker: string;
  readonly leaseMs: number;
  reload(): Promise<void>;
}

/**
 * Checks the next proposal; answers with whether there was one. Until it is done it is ours, and longer each time that it comes
 * further; whoever takes it up after we died begins again.
 */
export async function checkStep(work: EnactmentWork, checker: Checker, log: Log): Promise<boolean> {
  const { proposalWork, clock, leaseMs } = work;
  const now = clock.now();
  const one = await proposalWork.claimCheck(now, now + leaseMs);
  if (one === undefined) return false;
  let part = 0;
  const noting = setInterval(() => {
    proposalWork
      .noteCheck(one.id, part, clock.now() + leaseMs)
      .catch((error: unknown) => log.error('check-not-noted', error));
  }, NOTE_EVERY_MS).unref();
  try {
    const { report, findings } = await checker(one.canonical, (done) => (part = done));
    await proposalWork.noteChecked(one.id, report, findings, clock.now());
  } finally {
    clearInterval(noting);
  }
  return true;
}

/**
 * One step of measuring what proposals do to everybody: begins what is due, puts together what has been measured whole, or
 * measures one bucket of those that this worker looks after. Answers with whether there is more to do at once.
 */
export async function measureStep(work: EnactmentWork): Promise<boolean> {
  const { proposalWork, population, clock, worker } = work;
  await proposalWork.beginMeasurements(clock.now());
  const whole = await proposalWork.nextWhole();
  if (whole !== undefined) {
    const parts = whole.results.map((one) => JSON.parse(one) as Measured);
    const result = JSON.stringify(mergeMeasured(parts));
    await proposalWork.finish(whole.measurement, result, clock.now());
    return true;
  }
  const next = await proposalWork.nextBucket(worker);
  if (next === undefined) return false;
  if (work.rules.edition < next.edition) await work.reload();
  const measured = await measureBucket(population, work.rules, next);
  await proposalWork.noteBucket(next, JSON.stringify(measured));
  return true;
}
