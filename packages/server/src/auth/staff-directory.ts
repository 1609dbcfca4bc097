import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@kangma/contract';
import type { Clock } from '../ports/clock.ts';
import type { Keys } from '../ports/keys.ts';
import type { Office, Offices } from '../ports/offices.ts';
import type { Sql } from '../ports/sql.ts';
import { hashPassword, isPassword } from './password.ts';

const PHONE = 'staff.phone';
const MOST_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly division: string;
  readonly office: string;
  /** 11 digits: the second factor goes there. */
  readonly phone: string;
  readonly password: string;
}

/** Staff members with their passwords. */
export interface StaffDirectory extends Offices {
  /** Adds those whose login is not there yet; the others stay as they are. */
  add(members: readonly NewStaff[]): Promise<void>;
  /**
   * The member whose login and password these are. Nothing – neither the answer nor its time – tells an unknown login
   * from a wrong password or a lock (after five wrong passwords, for 15 minutes).
   */
  check(login: string, password: string): Promise<string | undefined>;
  /** The phone and the login of an active member. */
  phoneOf(staff: string): Promise<string | undefined>;
  loginOf(staff: string): Promise<string | undefined>;
}

interface MemberRow extends Office {
  readonly login: string;
  readonly phone: Uint8Array;
}

/** {@link StaffDirectory} in PostgreSQL. */
export function staffDirectory(sql: Sql, keys: Keys, clock: Clock): StaffDirectory {
  const one = async (condition: string, value: string) => {
    const [row] = await sql.query<MemberRow>(
      `select staff_id as staff, login, role, division, office, phone from staff
      where active and ${condition} = $1`,
      [value],
    );
    return row && { ...row, phone: keys.open(row.phone, PHONE) };
  };

  return {
    async add(members) {
      // Demonstrations give many members one password: it is hashed once.
      const hashes = new Map<string, string>();
      for (const { password } of members) {
        if (!hashes.has(password)) hashes.set(password, await hashPassword(password));
      }
      for (const { login, name, role, division, office, phone, password } of members) {
        await sql.query(
          `insert into staff (staff_id, login, name, role, division, office, phone, password_hash)
          values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (login) do nothing`,
          [
            randomUUID(),
            login.toLowerCase(),
            name,
            role,
            division,
            office,
            keys.seal(phone, PHONE),
            hashes.get(password),
          ],
        );
      }
    },
    find: (login) => one('login', login.toLowerCase()),
    async phoneOf(staff) {
      return (await one('staff_id', staff))?.phone;
    },
    async loginOf(staff) {
      return (await one('staff_id', staff))?.login;
    },
    async check(login, password) {
      const now = clock.now();
      const [row] = await sql.query<{ staff_id: string; password_hash: string; open: boolean }>(
        `select staff_id, password_hash, coalesce(locked_until <= $2, true) as open
        from staff where login = $1 and active`,
        [login.toLowerCase(), new Date(now)],
      );
      const right = await isPassword(password, row?.password_hash);
      if (row === undefined || !row.open) return undefined;
      await sql.query(
        right
          ? 'update staff set failed_attempts = 0, locked_until = null where staff_id = $1'
          : `update staff set
              failed_attempts = case when failed_attempts + 1 >= ${MOST_FAILURES} then 0 else failed_attempts + 1 end,
              locked_until = case when failed_attempts + 1 >= ${MOST_FAILURES} then $2::timestamptz else locked_until end
            where staff_id = $1`,
        right ? [row.staff_id] : [row.staff_id, new Date(now + LOCK_MS)],
      );
      return right ? row.staff_id : undefined;
    },
  };
}
