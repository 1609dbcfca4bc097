/** What the worker is started with. */
export interface WorkerSettings {
  readonly url: string;
  readonly master: Uint8Array;
  readonly provinces: readonly string[];
  readonly connections: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** how long a worker that stopped without a word keeps others from its work; as usual where nothing is said. */
  readonly leaseMs?: number;
}

/** What the server tells the worker: to begin, that there may be work (and how far the clock is off), to stop. */
export type WorkerOrder =
  | { readonly begin: WorkerSettings; readonly offset: number }
  | { readonly wake: true; readonly offset: number }
  | { readonly stop: true };
/** What the worker tells the server. */
export type WorkerNews = 'ready';
