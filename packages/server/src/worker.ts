// The worker thread: takes submissions in and decides, so that reading a large file never keeps a request waiting.
import { parentPort, workerData } from 'node:worker_threads';
import { OffsetClock } from './demo/offset-clock.ts';
import { intakeStep } from './jobs/intake-step.ts';
import { startLoop } from './jobs/loop.ts';
import { timeStep } from './jobs/time-step.ts';
import type { WorkerNews, WorkerOrder, WorkerSettings } from './jobs/worker-settings.ts';
import { derivedKeys } from './keys/derived-keys.ts';
import { createLog } from './log/create-log.ts';
import { RULES_CHANGED, SUBMISSION_RECEIVED } from './storage/channels.ts';
import { listen } from './storage/listener.ts';
import { urlAs, wireDeciding } from './wire-deciding.ts';

/** Work that no notice tells of is looked for this often. */
const LOOK_EVERY_MS = 1000;

const { url, master, provinces, connections, logLevel, clockOffset, ...lease } =
  workerData as WorkerSettings;
const log = createLog(logLevel);
const keys = derivedKeys(master);
const deciding = await wireDeciding({
  url,
  keys,
  clock: new OffsetClock(clockOffset),
  provinces,
  connections,
  ...lease,
  onIdleError: (error) => log.warn('connection-lost', { code: codeOf(error) }),
});

const intake = startLoop({
  name: 'intake',
  log,
  idleMs: LOOK_EVERY_MS,
  step: () => intakeStep(deciding),
});
const time = startLoop({
  name: 'time',
  log,
  idleMs: LOOK_EVERY_MS,
  step: () => timeStep(deciding),
});

const wake = () => {
  intake.wake();
  time.wake();
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

async function stop(): Promise<void> {
  await Promise.all([intake.stop(), time.stop(), listener.close()]);
  await deciding.population.releaseBuckets(deciding.worker).catch(() => {});
  await deciding.close();
  parentPort!.close();
}

parentPort!.on('message', (order: WorkerOrder) => {
  if (order === 'wake') wake();
  else void stop();
});
parentPort!.postMessage('ready' satisfies WorkerNews);

function codeOf(error: Error): string | null {
  return (error as { code?: string }).code ?? null;
}
