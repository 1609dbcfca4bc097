import type { StepFacts } from '../ports/observer.ts';
import type { GatewayAddress } from '../ports/sms.ts';

/** What the worker is started with. */
export interface WorkerSettings {
  readonly url: string;
  readonly master: Uint8Array;
  readonly provinces: readonly string[];
  readonly connections: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** where notices go; left out: to the outbox. */
  readonly smsGateway?: GatewayAddress | undefined;
  /** how long a worker that stopped without a word keeps others from its work; as usual where nothing is said. */
  readonly leaseMs?: number;
}

/** What the server tells the worker: to begin, that there may be work (and how far the clock is off), to stop. */
export type WorkerOrder =
  | { readonly begin: WorkerSettings; readonly offset: number }
  | { readonly wake: true; readonly offset: number }
  | { readonly stop: true };
/** What the worker tells the server: that it is ready, and what it did. */
export type WorkerNews = 'ready' | { readonly step: StepFacts };
