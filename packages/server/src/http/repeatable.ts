import type { Outcome } from '@kangma/contract';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyStore } from '../ports/idempotency.ts';

const KEY = /^[A-Za-z0-9_-]{8,128}$/;

/** What failed on our side is not remembered: the caller sends it again. */
const PASSING = new Set<string>(['internal', 'not-ready', 'storage-full']);

/** Does a call once and answers it as often as it is sent with the same key and content. */
export function repeatable(store: IdempotencyStore, route: string) {
  return async (
    { headers }: FastifyRequest,
    caller: string,
    fingerprint: Uint8Array,
    run: () => Promise<Outcome<unknown>>,
  ): Promise<Outcome<unknown>> => {
    const sent = headers['idempotency-key'];
    if (typeof sent !== 'string' || !KEY.test(sent)) {
      return { ok: false, code: 'idempotency-key-missing' };
    }
    const key = `${route} ${sent}`;
    const earlier = await store.begin(caller, key, fingerprint);
    switch (earlier.state) {
      case 'answered':
        return JSON.parse(earlier.answer) as Outcome<unknown>;
      case 'other':
        return { ok: false, code: 'idempotency-key-reused' };
      case 'running':
        return { ok: false, code: 'idempotency-key-in-use' };
      case 'first':
        break;
    }
    let outcome: Outcome<unknown>;
    try {
      outcome = await run();
    } catch (error) {
      await store.forget(caller, key);
      throw error;
    }
    if (!outcome.ok && PASSING.has(outcome.code)) await store.forget(caller, key);
    else await store.finish(caller, key, JSON.stringify(outcome));
    return outcome;
  };
}
