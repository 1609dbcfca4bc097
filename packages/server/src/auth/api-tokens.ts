import { randomUUID } from 'node:crypto';
import type { STAFF_ENDPOINTS, StaffRole } from '@kangma/contract';
import type { Authentication } from '../ports/authentication.ts';
import type { Clock } from '../ports/clock.ts';
import { readCursor, writeCursor } from '../ports/cursor.ts';
import type { Handlers } from '../ports/handler.ts';
import type { Sql } from '../ports/sql.ts';
import { newToken, tokenHash } from './token.ts';

/** What every API token begins with: it can be told from a session’s, and found where it was left lying. */
const PREFIX = 'kgt_';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type TokenEndpoints = Pick<typeof STAFF_ENDPOINTS, 'issueToken' | 'tokens' | 'revokeToken'>;

/** API tokens: who holds one, and what their owners do with them. */
export interface ApiTokens extends Pick<Authentication, 'staff'> {
  readonly handlers: Handlers<TokenEndpoints>;
}

interface HolderRow {
  readonly staff_id: string;
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly division: string;
  readonly office: string;
}

interface TokenRow {
  readonly token_id: string;
  readonly name: string;
  readonly created_at: number;
  readonly expires_at: number;
  readonly last_used_at: number | null;
  readonly revoked_at: number | null;
}

const iso = (ms: number) => new Date(ms).toISOString();
const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms));

/** {@link ApiTokens} in PostgreSQL, by the hashes of the tokens. */
export function apiTokens(sql: Sql, clock: Clock): ApiTokens {
  return {
    async staff(token) {
      const session = token.startsWith(PREFIX) ? tokenHash(token.slice(PREFIX.length)) : undefined;
      if (session === undefined) return undefined;
      const now = clock.now();
      const [row] = await sql.query<HolderRow>(
        `with holder as (
          select token_id, last_used_at, staff_id, login, staff.name, role, division, office
          from api_token join staff using (staff_id)
          where token_hash = $1 and expires_at > $2 and revoked_at is null and active
        ), noted as (
          update api_token set last_used_at = $2
          where token_id in (select token_id from holder where coalesce(last_used_at <= $3, true))
        )
        select staff_id, login, name, role, division, office from holder`,
        [session, new Date(now), new Date(now - MINUTE_MS)],
      );
      if (row === undefined) return undefined;
      const { staff_id: staff, ...rest } = row;
      return { kind: 'staff', by: 'token', staff, session, ...rest };
    },
    handlers: {
      async issueToken({ staff }, { name, expiresInDays }) {
        const id = randomUUID();
        const token = newToken();
        const now = clock.now();
        const expiresAt = now + expiresInDays * DAY_MS;
        await sql.query(
          `insert into api_token (token_id, token_hash, staff_id, name, created_at, expires_at)
          values ($1, $2, $3, $4, $5, $6)`,
          [id, tokenHash(token), staff, name, new Date(now), new Date(expiresAt)],
        );
        return { ok: true, value: { id, token: PREFIX + token, expiresAt: iso(expiresAt) } };
      },
      async tokens({ staff }, { cursor, limit }) {
        const after = cursor === undefined ? undefined : readCursor(cursor);
        if (cursor !== undefined && after === undefined) {
          return { ok: false, code: 'invalid-request' };
        }
        const rows = await sql.query<TokenRow>(
          `select token_id, name, created_at, expires_at, last_used_at, revoked_at from api_token
          where staff_id = $1 and ($2::timestamptz is null or (created_at, token_id) < ($2, $3::uuid))
          order by created_at desc, token_id desc limit $4`,
          [staff, after === undefined ? null : new Date(after.at), after?.id ?? null, limit + 1],
        );
        const shown = rows.slice(0, limit);
        const last = rows.length > limit ? shown.at(-1) : undefined;
        return {
          ok: true,
          value: {
            items: shown.map(({ token_id: id, name, ...row }) => ({
              id,
              name,
              createdAt: iso(row.created_at),
              expiresAt: iso(row.expires_at),
              lastUsedAt: isoOrNull(row.last_used_at),
              revokedAt: isoOrNull(row.revoked_at),
              state: stateOf(row, clock.now()),
            })),
            next:
              last === undefined ? null : writeCursor({ at: last.created_at, id: last.token_id }),
          },
        };
      },
      async revokeToken({ staff }, { id }) {
        const found = await sql.query(
          `update api_token set revoked_at = coalesce(revoked_at, $3)
          where token_id = $1 and staff_id = $2 returning token_id`,
          [id, staff, new Date(clock.now())],
        );
        return found.length === 0
          ? { ok: false, code: 'not-found' }
          : { ok: true, value: undefined };
      },
    },
  };
}

type Ends = Pick<TokenRow, 'expires_at' | 'revoked_at'>;

function stateOf({ expires_at: end, revoked_at: revoked }: Ends, now: number) {
  if (revoked !== null) return 'revoked';
  return end > now ? 'active' : 'expired';
}
