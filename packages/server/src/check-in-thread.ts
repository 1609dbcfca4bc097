import { Worker } from 'node:worker_threads';
import type { CheckNews } from './check-thread.ts';
import type { Checker } from './ports/proposal-work.ts';

const ENTRY = new URL('check-thread.ts', import.meta.url);
const MOST_MEMORY_MB = 256;

/** {@link Checker} in a thread of its own, which ends with the process. */
export const checkInThread: Checker = (canonical, onProgress) => {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Checker>>>();
  const thread = new Worker(ENTRY, {
    workerData: canonical,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  // what ends the process ends the check: another begins it again
  thread.unref();
  thread.on('message', (news: CheckNews) => {
    if ('part' in news) onProgress(news.part);
    else resolve(news);
  });
  thread.on('error', reject);
  thread.on('exit', () => reject(new Error('the check ended without a word')));
  return promise;
};
