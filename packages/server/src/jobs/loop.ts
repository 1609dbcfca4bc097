import type { Log } from '../ports/log.ts';
import type { Observer } from '../ports/observer.ts';
import { Signal } from './signal.ts';

export interface LoopOptions {
  readonly name: string;
  readonly log: Log;
  /** told of steps that found something to do, or failed. */
  readonly observer?: Pick<Observer, 'step'> | undefined;
  /** how long to rest when there is nothing to do, unless woken. */
  readonly idleMs: number;
  /** One step of the work; `true` when there is more to do at once. */
  readonly step: () => Promise<boolean>;
}

/** A loop that works as long as there is work, rests otherwise, and outlives failures of what it depends on. */
export interface Loop {
  wake(): void;
  /** Resolves when the step under way has ended. */
  stop(): Promise<void>;
}

const REST_AFTER_FAILURE_MS = 500;

export function startLoop({ name, log, observer, idleMs, step }: LoopOptions): Loop {
  const signal = new Signal();
  const stopped = new AbortController();
  const run = async () => {
    while (!stopped.signal.aborted) {
      const begun = performance.now();
      const observe = (failed: boolean) =>
        observer?.step({ loop: name, ms: performance.now() - begun, failed });
      try {
        if (await step()) {
          observe(false);
          continue;
        }
        if (!stopped.signal.aborted) await signal.wait(idleMs);
      } catch (error) {
        observe(true);
        log.error('loop-failed', error, { loop: name });
        if (!stopped.signal.aborted) await signal.wait(REST_AFTER_FAILURE_MS);
      }
    }
  };
  const ended = run();
  return {
    wake: () => signal.raise(),
    stop: () => {
      stopped.abort();
      signal.raise();
      return ended;
    },
  };
}
