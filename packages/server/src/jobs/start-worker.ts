import { Worker } from 'node:worker_threads';
import type { Log } from '../ports/log.ts';
import type { WorkerNews, WorkerOrder, WorkerSettings } from './worker-settings.ts';

/** Beyond this a file was read that the limits should have refused: the thread ends, and another goes on without it. */
const MOST_MEMORY_MB = 300;
const RESTART_AFTER_MS = 1000;
const ENTRY = new URL('../worker.ts', import.meta.url);

/** The worker thread, which is started again when it dies. */
export interface RunningWorker {
  /** whether it is there and ready. */
  working(): boolean;
  wake(): void;
  stop(): Promise<void>;
}

/** Starts the worker thread; resolves when it is ready for the first time. */
export async function startWorker(settings: WorkerSettings, log: Log): Promise<RunningWorker> {
  const first = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let current: Worker | undefined;
  let ready = false;
  let stopping = false;
  const start = () => {
    const worker = new Worker(ENTRY, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    current = worker;
    worker.on('message', (_news: WorkerNews) => {
      ready = true;
      first.resolve();
    });
    worker.on('error', (error) => {
      log.error('worker-failed', error);
      first.reject(error);
    });
    worker.on('exit', (code) => {
      ready = false;
      if (stopping) return ended.resolve();
      log.warn('worker-ended', { code });
      setTimeout(start, RESTART_AFTER_MS);
    });
  };
  const order = (what: WorkerOrder) => current?.postMessage(what);
  start();
  await first.promise;
  return {
    working: () => ready,
    wake: () => order('wake'),
    stop: async () => {
      stopping = true;
      order('stop');
      await ended.promise;
    },
  };
}
