import type { Endpoint } from '@kangma/contract';
import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../ports/authentication.ts';
import type { Caller } from '../ports/caller.ts';
import { preferredLanguage } from '../ports/language.ts';
import { sessionCookie } from '../ports/session-cookie.ts';
import { addressKey } from './rate-limiter.ts';
import { CallFailure } from './call-failure.ts';

const BEARER = 'Bearer ';

/**
 * Who calls an endpoint, as far as the endpoint asks.
 * @throws CallFailure where nobody has signed in, or somebody who may not call it
 */
export function callerOf(
  authentication: Authentication,
  publicUrl: string,
): (endpoint: Endpoint, request: FastifyRequest) => Promise<Caller> {
  const cookies = {
    resident: sessionCookie('resident', publicUrl).name,
    staff: sessionCookie('staff', publicUrl).name,
  };
  const tokenOf = ({ headers, cookies: sent }: FastifyRequest, kind: 'resident' | 'staff') => {
    const { authorization } = headers;
    return authorization?.startsWith(BEARER) === true
      ? authorization.slice(BEARER.length)
      : sent[cookies[kind]];
  };

  return async ({ callers, tokens }, request) => {
    const call = {
      language: preferredLanguage(request.headers['accept-language']),
      address: addressKey(request.ip),
    };
    if (callers === 'public') return { kind: 'anyone', ...call };
    const kind = callers === 'resident' ? 'resident' : 'staff';
    const token = tokenOf(request, kind);
    const known = token === undefined ? undefined : await authentication[kind](token);
    if (known !== undefined) {
      if (known.kind === 'staff' && callers !== 'resident') {
        const may = callers.includes(known.role) && (known.by === 'session' || tokens === true);
        if (!may) throw new CallFailure({ code: 'not-allowed' });
      }
      return { ...known, ...call };
    }
    // A resident at the desk’s door, or the other way round, is somebody, but not whom it is for.
    const other = kind === 'resident' ? 'staff' : 'resident';
    const otherToken = tokenOf(request, other);
    const isOther =
      otherToken !== undefined && (await authentication[other](otherToken)) !== undefined;
    throw new CallFailure({ code: isOther ? 'not-allowed' : 'not-signed-in' });
  };
}
