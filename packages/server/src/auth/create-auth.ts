import type {
  OUTBOX_ENDPOINTS,
  RECORD_ENDPOINTS,
  RESIDENT_ENDPOINTS,
  STAFF_ENDPOINTS,
} from '@kangma/contract';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import type { AccessLog } from '../ports/access-log.ts';
import type { Authentication } from '../ports/authentication.ts';
import type { Clock } from '../ports/clock.ts';
import type { Handlers } from '../ports/handler.ts';
import type { FamilyConsent } from '../ports/family.ts';
import type { Keys } from '../ports/keys.ts';
import type { Log } from '../ports/log.ts';
import type { PhoneProof } from '../ports/phone-proof.ts';
import type { Outbox, SmsGateway } from '../ports/sms.ts';
import type { Sql } from '../ports/sql.ts';
import { apiTokens } from './api-tokens.ts';
import { deskSession } from './desk-session.ts';
import { familyConsent } from './family-consent.ts';
import { deskSecret, identityProvider } from './identity-provider.ts';
import { mountProvider } from './mount-provider.ts';
import { myAccesses } from './my-accesses.ts';
import { mySessions } from './my-sessions.ts';
import { phoneProof } from './phone-proof.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { embeddedClient, otherClient, relyingParty } from './relying-party.ts';
import { type KnownResident, residentSignIn } from './resident-sign-in.ts';
import { sessions as openSessions } from './sessions.ts';
import { staffDirectory, type StaffDirectory } from './staff-directory.ts';
import { staffSignIn } from './staff-sign-in.ts';
import { sweeper } from './sweeper.ts';

export interface AuthParts {
  /** As the role `kangma_app`. */
  readonly sql: Sql;
  /** where one-time codes go. */
  readonly sms: SmsGateway;
  /** what a demonstration shows of them. */
  readonly outbox: Outbox;
  readonly keys: Keys;
  /** The machine’s: a demonstration that moves its own clock does not sign everybody out. */
  readonly clock: Clock;
  readonly log: Log;
  readonly accesses: AccessLog;
  readonly oidc: Config['oidc'];
  /** where people reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** where the server reaches itself, if not there. */
  readonly internalUrl?: string;
  readonly behindProxy: boolean;
  /** the names of a division, from the province down. */
  readonly placeOf: (division: string) => string;
  readonly residentOfPhone: (phoneKey: Buffer) => Promise<KnownResident | undefined>;
}

type AuthEndpoints = Pick<
  typeof RESIDENT_ENDPOINTS,
  'requestCode' | 'openSession' | 'closeSession' | 'myAccesses'
> &
  Pick<typeof RECORD_ENDPOINTS, 'mySessions' | 'endSession' | 'endOtherSessions'> &
  typeof STAFF_ENDPOINTS &
  typeof OUTBOX_ENDPOINTS;

/** Everything about who calls. */
export interface Auth {
  readonly authentication: Authentication;
  readonly handlers: Handlers<AuthEndpoints>;
  readonly staff: StaffDirectory;
  readonly phones: PhoneProof;
  readonly consent: FamilyConsent;
  /** The pages and redirects of signing in, for the HTTP server. */
  readonly routes: (app: FastifyInstance) => Promise<void>;
  /** Deletes what has expired; to be called every hour or so. */
  readonly sweep: () => Promise<void>;
  /** Settles when no message is being sent any more. */
  readonly settled: () => Promise<void>;
}

export async function createAuth(parts: AuthParts): Promise<Auth> {
  const { sql, keys, clock, log, accesses, oidc, publicUrl, internalUrl = publicUrl } = parts;
  const codes = oneTimeCodes(sql, keys, clock);
  const sessions = openSessions(sql, clock);
  const tokens = apiTokens(sql, clock);
  const staff = staffDirectory(sql, keys, clock);
  const residents = residentSignIn({
    codes,
    sessions,
    sms: parts.sms,
    keys,
    clock,
    log,
    residentOfPhone: parts.residentOfPhone,
  });
  const consent = familyConsent({ codes, sms: parts.sms, keys, clock, log });
  const provider =
    oidc === undefined
      ? await identityProvider({ ...parts, loginOf: (id) => staff.loginOf(id) })
      : undefined;
  const client =
    oidc === undefined
      ? () => Promise.resolve(embeddedClient(publicUrl, internalUrl, deskSecret(keys)))
      : () => otherClient(oidc);
  const desk = relyingParty(client, publicUrl, oidc?.loginClaim ?? 'preferred_username');

  return {
    authentication: {
      resident: (token) => sessions.resident(token),
      staff: async (token) => (await tokens.staff(token)) ?? sessions.staff(token),
    },
    staff,
    phones: phoneProof({ sql, codes, sessions, sms: parts.sms, keys, clock, log }),
    consent,
    handlers: {
      requestCode: residents.requestCode,
      openSession: residents.openSession,
      closeSession: residents.closeSession,
      myAccesses: myAccesses(accesses),
      ...mySessions(sql, clock),
      ...tokens.handlers,
      staffMe: ({ staff: id, login, name, role, division, office }) =>
        Promise.resolve({
          ok: true,
          value: { staff: id, login, name, role, division, place: parts.placeOf(division), office },
        }),
      async closeStaffSession({ session }) {
        await sessions.close('staff', session);
        return { ok: true, value: undefined };
      },
      async outbox() {
        const items = (await parts.outbox.latest()).map(({ at, phone, text }) => ({
          at: new Date(at).toISOString(),
          phone,
          text,
        }));
        return { ok: true, value: { items } };
      },
    },
    async routes(app) {
      deskSession(app, { relyingParty: desk, staff, sessions, keys, log, publicUrl });
      if (provider === undefined) return;
      await app.register((scope) =>
        staffSignIn(scope, { provider, staff, codes, sms: parts.sms, keys, clock, log }),
      );
      await app.register((scope, _options, done) => {
        mountProvider(scope, provider);
        done();
      });
    },
    sweep: sweeper(sql, clock),
    settled: async () => {
      await Promise.all([residents.settled(), consent.settled()]);
    },
  };
}
