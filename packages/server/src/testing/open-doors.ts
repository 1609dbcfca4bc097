import type { StaffRole } from '@kangma/contract';
import { sessions } from '../auth/sessions.ts';
import { Database } from '../storage/database.ts';
import { plainSql } from '../storage/plain-sql.ts';
import { urlAs } from '../wire-deciding.ts';
import type { SmallProvince } from './small-province.ts';
import { TEST_KEYS } from './test-keys.ts';

/** A running server's doors, with a way to sign in that needs no browser. */
export interface TestDoors {
  /** A call as whoever the token is of; nobody without one. */
  call(path: string, token?: string, init?: RequestInit): Promise<Response>;
  /** Hands a file in. */
  submit(
    token: string,
    kind: string,
    file: Uint8Array | string,
    name?: string,
    scan?: Uint8Array,
  ): Promise<Response>;
  /** Waits until a submission has been taken in or refused, and answers with it. */
  ended(token: string, id: string): Promise<Ended>;
  staff(role: StaffRole, division: string): Promise<string>;
  resident(person: string): Promise<string>;
  close(): Promise<void>;
}

/** What is told of a submission that is over. */
export interface Ended {
  readonly state: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly rows: Readonly<Record<'accepted' | 'repeated' | 'rejected' | 'parked', number>>;
}

const LOOK_EVERY_MS = 20;

/** @param province the one that the server serves. */
export function openDoors(url: string, province: SmallProvince): TestDoors {
  const database = new Database(urlAs(province.url, 'kangma_app', TEST_KEYS), 2, () => {});
  const open = sessions(plainSql(database), { now: Date.now });
  const call: TestDoors['call'] = (path, token, init = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });
  return {
    call,
    submit(token, kind, file, name = 'file', scan) {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), name);
      if (scan !== undefined) form.set('attachment', new Blob([new Uint8Array(scan)]), 'scan.pdf');
      const headers = { 'idempotency-key': crypto.randomUUID() };
      return call('/v1/submissions', token, { method: 'POST', body: form, headers });
    },
    async ended(token, id) {
      for (;;) {
        const answer = await call(`/v1/submissions/${id}`, token);
        const told = (await answer.json()) as Ended;
        if (told.state === 'done' || told.state === 'refused') return told;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
    async staff(role, division) {
      const id = crypto.randomUUID();
      await province.pool.query(
        `insert into staff (staff_id, login, name, role, division, office, phone, password_hash)
          values ($1::uuid, $1::text, '示例员', $2, $3, '示例' || $2, '', '')`,
        [id, role, division],
      );
      return (await open.openStaff(id)).token;
    },
    resident: async (person) => (await open.openResident(person, 'zh-Hans')).token,
    close: () => database.close(),
  };
}
