import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Clock } from '../ports/clock.ts';
import type { Keys } from '../ports/keys.ts';
import { preferredLanguage } from '../ports/language.ts';
import type { Log } from '../ports/log.ts';
import type { SmsGateway } from '../ports/sms.ts';
import { SIGN_IN_PATH } from './identity-provider.ts';
import { CODE_LIFE_MS, type OneTimeCodes } from './one-time-codes.ts';
import { codePage, endPage, type Notice, passwordPage, STYLE, STYLE_PATH } from './sign-in-page.ts';
import type { StaffDirectory } from './staff-directory.ts';
import { say } from './texts.ts';

export const BEGIN_PATH = '/desk/login';
const PAGE = { schema: { hide: true } };
const FORM = { ...PAGE, config: { rate: { perMinute: 20 } } };
const PROOF_LIFE_MS = 10 * 60_000;

export interface StaffSignInParts {
  readonly provider: Provider;
  readonly staff: StaffDirectory;
  readonly codes: OneTimeCodes;
  readonly sms: SmsGateway;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
}

type Form = Readonly<Record<string, unknown>>;
type SignInRequest = FastifyRequest<{ Params: { uid: string }; Body: Form }>;

function field(form: Form | undefined, name: string): string {
  const value = form?.[name];
  return typeof value === 'string' ? value.slice(0, 500) : '';
}

/** The pages of the embedded provider: password, then a code to the phone. */
export async function staffSignIn(app: FastifyInstance, parts: StaffSignInParts): Promise<void> {
  const { provider, staff, codes, sms, keys, clock, log } = parts;
  await app.register(formbody, { bodyLimit: 8192 });

  const show = (reply: FastifyReply, status: number, html: string) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html);

  /** Whether the browser is in the middle of this very sign-in. */
  const isUnderWay = async ({ raw, params }: SignInRequest, reply: FastifyReply) => {
    try {
      return (await provider.interactionDetails(raw, reply.raw)).uid === params.uid;
    } catch {
      return false;
    }
  };

  const context = (uid: string) => `sign-in/${uid}`;
  const proofOf = (uid: string, member: string) =>
    keys.seal(`${clock.now() + PROOF_LIFE_MS} ${member}`, context(uid)).toString('base64url');
  const readProof = (uid: string, proof: string): string | undefined => {
    try {
      const [until, member] = keys.open(Buffer.from(proof, 'base64url'), context(uid)).split(' ');
      return Number(until) > clock.now() ? member : undefined;
    } catch {
      return undefined;
    }
  };
  const receiver = (member: string) => keys.blindIndex('staff-code', member);

  /** Sends the code; answers with what is wrong, if it cannot. */
  const sendCode = async (request: FastifyRequest, member: string): Promise<Notice | undefined> => {
    const asked = await codes.ask(receiver(member));
    if (!asked.ok) return { text: 'wait', params: { seconds: asked.waitSeconds } };
    const phone = await staff.phoneOf(member);
    if (phone === undefined) return { text: 'refused' };
    const params = { code: asked.code, minutes: CODE_LIFE_MS / 60_000 };
    const language = preferredLanguage(request.headers['accept-language']);
    const text = say('staff-code', language, params);
    const sent = await sms.send({ id: randomUUID(), phone, text, at: clock.now() });
    if (sent !== 'taken') log.warn('code-not-taken', { by: 'staff', answer: sent });
    return undefined;
  };

  app.get(STYLE_PATH, PAGE, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(STYLE),
  );

  app.get(`${SIGN_IN_PATH}/:uid`, PAGE, async (request: SignInRequest, reply) => {
    const language = preferredLanguage(request.headers['accept-language']);
    if (!(await isUnderWay(request, reply))) {
      return show(reply, 400, endPage(language, { text: 'expired' }, BEGIN_PATH));
    }
    return show(reply, 200, passwordPage(language, `${SIGN_IN_PATH}/${request.params.uid}`));
  });

  app.post(`${SIGN_IN_PATH}/:uid`, FORM, async (request: SignInRequest, reply) => {
    const { uid } = request.params;
    const language = preferredLanguage(request.headers['accept-language']);
    if (!(await isUnderWay(request, reply))) {
      return show(reply, 400, endPage(language, { text: 'expired' }, BEGIN_PATH));
    }
    const here = `${SIGN_IN_PATH}/${uid}`;
    const member = await staff.check(field(request.body, 'login'), field(request.body, 'password'));
    if (member === undefined) {
      return show(reply, 401, passwordPage(language, here, { text: 'refused' }));
    }
    const notice = await sendCode(request, member);
    if (notice !== undefined) return show(reply, 429, passwordPage(language, here, notice));
    return show(reply, 200, codePage(language, `${here}/code`, proofOf(uid, member)));
  });

  app.post(`${SIGN_IN_PATH}/:uid/code`, FORM, async (request: SignInRequest, reply) => {
    const { uid } = request.params;
    const language = preferredLanguage(request.headers['accept-language']);
    const proof = field(request.body, 'proof');
    const member = readProof(uid, proof);
    if (member === undefined || !(await isUnderWay(request, reply))) {
      return show(reply, 400, endPage(language, { text: 'expired' }, BEGIN_PATH));
    }
    if (!(await codes.use(receiver(member), field(request.body, 'code')))) {
      const again = codePage(language, `${SIGN_IN_PATH}/${uid}/code`, proof, {
        text: 'wrong-code',
      });
      return show(reply, 401, again);
    }
    const result = { login: { accountId: member } };
    const goOn = await provider.interactionResult(request.raw, reply.raw, result);
    return reply.redirect(goOn, 303);
  });
}
