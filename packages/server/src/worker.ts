// The worker, a process of its own: takes submissions in and decides, so that reading a large file keeps no request waiting, and
// a file that takes all memory ends nobody but it.
import { once } from 'node:events';
import { checkInThread } from './check-in-thread.ts';
import { OffsetClock } from './demo/offset-clock.ts';
import { checkStep, measureStep } from './jobs/enactment-step.ts';
import { intakeStep } from './jobs/intake-step.ts';
import { startLoop } from './jobs/loop.ts';
import { noticeStep } from './jobs/notice-step.ts';
import { timeStep } from './jobs/time-step.ts';
import type { WorkerNews, WorkerOrder } from './jobs/worker-settings.ts';
import { derivedKeys } from './keys/derived-keys.ts';
import { createLog } from './log/create-log.ts';
import type { Observer } from './ports/observer.ts';
import { RULES_CHANGED, SUBMISSION_RECEIVED } from './storage/channels.ts';
import { listen } from './storage/listener.ts';
import { urlAs, wireDeciding } from './wire-deciding.ts';

/** Work that no notice tells of is looked for this often. */
const LOOK_EVERY_MS = 1000;

// what ends the server ends the worker too, but only when what is under way has finished
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

const [told] = (await once(process, 'message')) as [Extract<WorkerOrder, { begin: object }>];
const { url, master, logLevel, ...rest } = told.begin;
const clock = new OffsetClock();
clock.follow(told.offset);
const log = createLog(logLevel);
process.on('uncaughtException', (error) => {
  log.error('worker-failed', error);
  process.exit(1);
});
const keys = derivedKeys(master);
const deciding = await wireDeciding({
  url,
  keys,
  clock,
  ...rest,
  onIdleError: (error) => log.warn('connection-lost', { code: codeOf(error) }),
});

const observer: Pick<Observer, 'step'> = {
  step: (step) => {
    if (process.connected) process.send!({ step } satisfies WorkerNews);
  },
};
const intake = startLoop({
  name: 'intake',
  log,
  observer,
  idleMs: LOOK_EVERY_MS,
  step: () => intakeStep(deciding),
});
const time = startLoop({
  name: 'time',
  log,
  observer,
  idleMs: LOOK_EVERY_MS,
  step: () => timeStep(deciding),
});
const notices = startLoop({
  name: 'notices',
  log,
  observer,
  idleMs: LOOK_EVERY_MS,
  step: () => noticeStep(deciding),
});

const checking = startLoop({
  name: 'checking',
  log,
  observer,
  idleMs: LOOK_EVERY_MS,
  step: () => checkStep(deciding, checkInThread, log),
});
const measuring = startLoop({
  name: 'measuring',
  log,
  observer,
  idleMs: LOOK_EVERY_MS,
  step: () => measureStep(deciding),
});

const wake = () => {
  for (const loop of [intake, time, notices, checking, measuring]) loop.wake();
};
const reload = () => {
  deciding.reload().then(wake, (error: unknown) => log.error('rules-not-reloaded', error));
};
const listener = listen(
  urlAs(url, 'kangma_decider', keys),
  { [SUBMISSION_RECEIVED]: () => intake.wake(), [RULES_CHANGED]: reload },
  log,
  reload,
);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // a check can take minutes, and is begun again: it is not waited for
  void checking.stop();
  const loops = [intake, time, notices, measuring];
  await Promise.all([...loops.map((loop) => loop.stop()), listener.close()]);
  await deciding.population.releaseBuckets(deciding.worker).catch(() => {});
  await deciding.close();
  process.disconnect?.();
}

process.on('message', (order: WorkerOrder) => {
  if ('stop' in order) {
    void stop();
  } else {
    clock.follow(order.offset);
    wake();
  }
});
// a server that died can tell nothing any more
process.on('disconnect', () => void stop());
if (!process.connected) void stop();
process.send!('ready' satisfies WorkerNews);

function codeOf(error: Error): string | null {
  return (error as { code?: string }).code ?? null;
}
