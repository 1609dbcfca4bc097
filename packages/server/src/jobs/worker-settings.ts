/** What the worker thread is started with. */
export interface WorkerSettings {
  readonly url: string;
  readonly master: Uint8Array;
  readonly provinces: readonly string[];
  readonly connections: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** the offset of the clock, shared with the main thread. */
  readonly clockOffset: SharedArrayBuffer;
}

/** What the main thread tells the worker: the time was moved, or to stop. */
export type WorkerOrder = 'wake' | 'stop';
/** What the worker tells the main thread. */
export type WorkerNews = 'ready';
