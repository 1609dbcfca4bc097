import type { GatewayAddress, SmsGateway } from '../ports/sms.ts';

const PATIENCE_MS = 10_000;
/** Answers with which a gateway says that it will never take this message; with any other it may take it later. */
const FOR_GOOD: ReadonlySet<number> = new Set([400, 404, 410, 422]);

/**
 * Messages go out by a POST to an authority's gateway, as `{"id", "phone", "text"}`; 2xx means taken, and the same id again is
 * the same message (docs/guides/running.md).
 */
export function httpGateway({ url, token }: GatewayAddress): SmsGateway {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    async send({ id, phone, text }) {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers,
          body: JSON.stringify({ id, phone, text }),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        await response.body?.cancel();
        if (response.ok) return 'taken';
        return FOR_GOOD.has(response.status) ? 'refused' : 'not-now';
      } catch {
        return 'not-now';
      }
    },
  };
}
