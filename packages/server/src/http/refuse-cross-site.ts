import type { FastifyRequest } from 'fastify';
import { CallFailure } from './call-failure.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets through what changes nothing, what our own pages send, and what carries no cookie. A browser says where a request
 * comes from (`Origin`); where it does not, a header that no form of another site can send has to be there.
 * @throws CallFailure
 */
export function refuseCrossSite(
  { method, headers, host }: FastifyRequest,
  publicUrl: string,
): void {
  if (READS.has(method)) return;
  const { origin, cookie } = headers;
  if (origin !== undefined) {
    const isOurs = origin === new URL(publicUrl).origin || URL.parse(origin)?.host === host;
    if (!isOurs) throw new CallFailure({ code: 'cross-site' });
  } else if (cookie !== undefined && headers['x-kangma'] !== '1') {
    throw new CallFailure({ code: 'cross-site' });
  }
}
