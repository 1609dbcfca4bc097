/** What the worker thread is started with. */
export interface WorkerSettings {
  readonly url: string;
  readonly master: Uint8Array;
  readonly provinces: readonly string[];
  readonly connections: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** the offset of the clock, shared with the main thread. */
  readonly clockOffset: SharedArrayBuffer;
  /** how long a worker that stopped without a word keeps others from its work; as usual where nothing is said. */
  readonly leaseMs?: number;
}

/** What the main thread tells the worker: the time was moved, or to stop. */
export type WorkerOrder = 'wake' | 'stop';
/** What the worker tells the main thread. */
export type WorkerNews = 'ready';
