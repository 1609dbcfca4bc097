import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Log } from '../ports/log.ts';
import type { Observer } from '../ports/observer.ts';
import type { WorkerNews, WorkerOrder, WorkerSettings } from './worker-settings.ts';

/**
 * Beyond this a file was read that the limits should have refused: the process ends, and another goes on without it. In a
 * thread it would take the server along (ADR 0009).
 */
const MOST_MEMORY_MB = 300;
const RESTART_AFTER_MS = 1000;
const ENTRY = fileURLToPath(new URL('../worker.ts', import.meta.url));

/** The worker, which is started again when it dies. */
export interface RunningWorker {
  /** whether it is there and ready. */
  working(): boolean;
  wake(): void;
  stop(): Promise<void>;
}

/** Starts so many workers, that share the work between them; resolves when all are ready. As one they are ready, wake and stop. */
export async function startWorkers(
  count: number,
  ...[settings, clock, log, observer]: Parameters<typeof startWorker>
): Promise<RunningWorker> {
  const workers = await Promise.all(
    Array.from({ length: count }, () => startWorker(settings, clock, log, observer)),
  );
  return {
    working: () => workers.every((worker) => worker.working()),
    wake: () => workers.forEach((worker) => worker.wake()),
    stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))),
  };
}

/**
 * Starts a worker, a process of its own; resolves when it is ready for the first time.
 *
 * @param clock what the worker's clock follows: `offset` milliseconds off the machine's.
 */
export async function startWorker(
  settings: WorkerSettings,
  clock: { readonly offset: number },
  log: Log,
  observer?: Pick<Observer, 'step'>,
): Promise<RunningWorker> {
  const first = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let current: ChildProcess | undefined;
  let ready = false;
  let stopping = false;
  const order = (what: WorkerOrder) => {
    if (current?.connected === true) current.send(what);
  };
  const start = () => {
    if (stopping) return ended.resolve();
    current = fork(ENTRY, [], {
      execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    order({ begin: settings, offset: clock.offset });
    current.on('message', (news: WorkerNews) => {
      if (news !== 'ready') return observer?.step(news.step);
      ready = true;
      first.resolve();
    });
    current.on('error', (error) => log.error('worker-failed', error));
    current.on('exit', (code, signal) => {
      ready = false;
      first.reject(new Error('the worker does not start'));
      if (stopping) return ended.resolve();
      log.warn('worker-ended', { code, signal });
      setTimeout(start, RESTART_AFTER_MS);
    });
  };
  start();
  await first.promise;
  return {
    working: () => ready,
    wake: () => order({ wake: true, offset: clock.offset }),
    stop: async () => {
      stopping = true;
      // before it is ready it holds nothing
      if (ready) order({ stop: true });
      else current?.kill('SIGKILL');
      await ended.promise;
    },
  };
}
