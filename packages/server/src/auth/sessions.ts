import type { StaffRole } from '@kangma/contract';
import type { Authentication } from '../ports/authentication.ts';
import type { Clock } from '../ports/clock.ts';
import type { StoredCode } from '../ports/reading.ts';
import type { Sql } from '../ports/sql.ts';
import { batched } from '../ports/batched.ts';
import { newToken, tokenHash } from './token.ts';

const HOUR_MS = 3_600_000;
const RESIDENT_LIFE_MS = 30 * 24 * HOUR_MS;
const STAFF_LIFE_MS = 12 * HOUR_MS;

/** A session that was just opened. */
export interface OpenedSession {
  readonly token: string;
  /** milliseconds. */
  readonly expiresAt: number;
}

/** Sessions of residents (30 days) and of staff (12 hours), kept by the server. */
export interface Sessions extends Authentication {
  openResident(person: string, language: string): Promise<OpenedSession>;
  openStaff(staff: string): Promise<OpenedSession>;
  close(kind: 'resident' | 'staff', session: Uint8Array): Promise<void>;
}

interface SessionRow {
  readonly token_hash: Buffer;
}

interface ResidentRow extends SessionRow, StoredCode {}

interface StaffRow extends SessionRow {
  readonly staff_id: string;
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly division: string;
  readonly office: string;
}

/** {@link Sessions} in PostgreSQL, by the hashes of their tokens. */
export function sessions(sql: Sql, clock: Clock): Sessions {
  const rowOf = <Row extends SessionRow>(
    text: string,
  ): ((token: string) => Promise<Row | undefined>) => {
    const one = batched(async (hashes) => {
      const values = [hashes.map((hash) => Buffer.from(hash, 'base64url')), new Date(clock.now())];
      const rows = await sql.query<Row>(text, values);
      return new Map(rows.map((row) => [row.token_hash.toString('base64url'), row]));
    });
    return (token) => {
      const hash = tokenHash(token);
      return hash === undefined ? Promise.resolve(undefined) : one(hash.toString('base64url'));
    };
  };
  const residentRow = rowOf<ResidentRow>(
    `select session as token_hash, person, colour, since, decided_at as "decidedAt", known_at as "knownAt",
      next_change_at as "nextChangeAt", decision_no as "decisionNo", summary
    from codes_of_sessions($1::bytea[], $2)`,
  );
  const staffRow = rowOf<StaffRow>(
    `select token_hash, staff_id, login, name, role, division, office
    from staff_session join staff using (staff_id)
    where token_hash = any($1::bytea[]) and expires_at > $2 and active`,
  );

  const open = async (text: string, life: number, values: readonly unknown[]) => {
    const token = newToken();
    const now = clock.now();
    const expiresAt = now + life;
    await sql.query(text, [tokenHash(token), new Date(now), new Date(expiresAt), ...values]);
    return { token, expiresAt };
  };

  return {
    async resident(token) {
      const row = await residentRow(token);
      if (row === undefined) return undefined;
      const { token_hash: session, ...code } = row;
      return { kind: 'resident', person: code.person, session, code };
    },
    async staff(token) {
      const row = await staffRow(token);
      if (row === undefined) return undefined;
      const { token_hash: session, staff_id: staff, ...rest } = row;
      return { kind: 'staff', by: 'session', staff, session, ...rest };
    },
    openResident: (person, language) =>
      open(
        `insert into resident_session (token_hash, issued_at, expires_at, person_id, language)
        values ($1, $2, $3, $4, $5)`,
        RESIDENT_LIFE_MS,
        [person, language],
      ),
    openStaff: (staff) =>
      open(
        `insert into staff_session (token_hash, issued_at, expires_at, staff_id)
        values ($1, $2, $3, $4)`,
        STAFF_LIFE_MS,
        [staff],
      ),
    async close(kind, session) {
      await sql.query(`delete from ${kind}_session where token_hash = $1`, [session]);
    },
  };
}
