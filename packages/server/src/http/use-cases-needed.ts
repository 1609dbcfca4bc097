import type { DEV_ENDPOINTS, Endpoint, ENDPOINTS } from '@kangma/contract';
import type { Handlers } from '../ports/handler.ts';

/** What stands behind every endpoint: `createAuth` brings those of signing in, the use cases the others. */
export type AllHandlers = Handlers<typeof ENDPOINTS>;

/** What a demonstration may have besides. */
export type DevHandlers = Handlers<typeof DEV_ENDPOINTS>;

/** Endpoints with what stands behind them. */
export interface Group {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  readonly handlers: Readonly<Record<string, unknown>>;
}

/** Joins endpoints and their handlers, and lets the compiler see that none is missing. */
export function group<G extends Readonly<Record<string, Endpoint>>>(
  endpoints: G,
  handlers: Handlers<G>,
): Group {
  return { endpoints, handlers };
}
