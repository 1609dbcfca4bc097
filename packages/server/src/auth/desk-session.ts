import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Keys } from '../ports/keys.ts';
import { preferredLanguage } from '../ports/language.ts';
import type { Log } from '../ports/log.ts';
import { sessionCookie } from '../ports/session-cookie.ts';
import { CALLBACK_PATH } from './identity-provider.ts';
import type { PendingSignIn, RelyingParty } from './relying-party.ts';
import type { Sessions } from './sessions.ts';
import { endPage, type Notice } from './sign-in-page.ts';
import type { StaffDirectory } from './staff-directory.ts';
import { BEGIN_PATH } from './staff-sign-in.ts';

const PENDING = 'kangma-sign-in';
const PENDING_SECONDS = 900;
const PAGE = { schema: { hide: true }, config: { rate: { perMinute: 60 } } };

export interface DeskSessionParts {
  readonly relyingParty: RelyingParty;
  readonly staff: StaffDirectory;
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly log: Log;
  readonly publicUrl: string;
}

/** The desk’s way to a session: to the provider, and back with what it vouches for. Needs `@fastify/cookie`. */
export function deskSession(app: FastifyInstance, parts: DeskSessionParts): void {
  const { relyingParty, staff, sessions, keys, log, publicUrl } = parts;
  const { origin, protocol } = new URL(publicUrl);
  const pendingCookie = {
    path: '/desk',
    httpOnly: true,
    sameSite: 'lax',
    secure: protocol === 'https:',
    maxAge: PENDING_SECONDS,
  } as const;

  const remembered = (request: FastifyRequest): PendingSignIn | undefined => {
    try {
      const sealed = Buffer.from(request.cookies[PENDING] ?? '', 'base64url');
      return JSON.parse(keys.open(sealed, PENDING)) as PendingSignIn;
    } catch {
      return undefined;
    }
  };

  const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, notice: Notice) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(endPage(preferredLanguage(request.headers['accept-language']), notice, BEGIN_PATH));

  app.get(BEGIN_PATH, PAGE, async (request, reply) => {
    // Cookies belong to a host: under another name of it the way back would not find them.
    if (request.host !== new URL(origin).host) return reply.redirect(`${publicUrl}${BEGIN_PATH}`);
    const { url, pending } = await relyingParty.begin();
    const sealed = keys.seal(JSON.stringify(pending), PENDING).toString('base64url');
    return reply.setCookie(PENDING, sealed, pendingCookie).redirect(url.href);
  });

  app.get(CALLBACK_PATH, PAGE, async (request, reply) => {
    const pending = remembered(request);
    reply.clearCookie(PENDING, pendingCookie);
    if (pending === undefined) return refuse(request, reply, 400, { text: 'expired' });
    let login: string | undefined;
    try {
      login = await relyingParty.finish(new URL(request.url, origin), pending);
    } catch (error) {
      log.error('sign-in-failed', error);
      return refuse(request, reply, 400, { text: 'expired' });
    }
    const member = login === undefined ? undefined : await staff.find(login);
    if (member === undefined) return refuse(request, reply, 403, { text: 'unknown' });
    const { token, expiresAt } = await sessions.openStaff(member.staff);
    const { name, options } = sessionCookie('staff', publicUrl);
    return reply
      .setCookie(name, token, { ...options, expires: new Date(expiresAt) })
      .redirect(`${publicUrl}/desk/`);
  });
}
