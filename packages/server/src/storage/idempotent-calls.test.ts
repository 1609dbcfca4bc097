import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdempotencyStore } from '../ports/idempotency.ts';
import { type AuthServer, authServer } from '../testing/auth-server.ts';
import { idempotentCalls } from './idempotent-calls.ts';
import { plainSql } from './plain-sql.ts';

const CALLER = '01935f7e-1234-4abc-8def-012345678901';
const CONTENT = new Uint8Array([1]);

let server: AuthServer;
let calls: IdempotencyStore;
beforeAll(async () => {
  server = await authServer({});
  calls = idempotentCalls(plainSql(server.database), server.keys, {
    now: () => server.clock.time,
  });
});
afterAll(() => server.close());

const states = async (begun: readonly ReturnType<IdempotencyStore['begin']>[]) =>
  (await Promise.all(begun)).map(({ state }) => state).toSorted((a, b) => a.localeCompare(b));

test('of calls sent at once one is the first', async () => {
  const begun = Array.from({ length: 8 }, () => calls.begin(CALLER, 'at-once', CONTENT));
  expect(await states(begun)).toEqual(['first', ...Array.from({ length: 7 }, () => 'running')]);
});

test('what was answered is answered again, sealed meanwhile', async () => {
  await calls.begin(CALLER, 'answered', CONTENT);
  await calls.finish(CALLER, 'answered', '{"ok":true}');
  expect(await calls.begin(CALLER, 'answered', CONTENT)).toEqual({
    state: 'answered',
    answer: '{"ok":true}',
  });
  const { rows } = await server.database.pool.query<{ answer: Buffer }>(
    "select answer from idempotent_call where key = 'answered'",
  );
  expect(rows[0]?.answer.toString()).not.toContain('ok');
});

test('a key belongs to its caller and its content', async () => {
  await calls.begin(CALLER, 'mine', CONTENT);
  expect(await calls.begin(CALLER, 'mine', new Uint8Array([2]))).toEqual({ state: 'other' });
  expect(await calls.begin(crypto.randomUUID(), 'mine', CONTENT)).toEqual({ state: 'first' });
});

test('a call that failed, or whose server died, is done when it is sent again', async () => {
  await calls.begin(CALLER, 'failed', CONTENT);
  await calls.forget(CALLER, 'failed');
  expect(await calls.begin(CALLER, 'failed', CONTENT)).toEqual({ state: 'first' });
  server.clock.time += 60_000;
  expect(await calls.begin(CALLER, 'failed', CONTENT)).toEqual({ state: 'first' });
  expect(await calls.begin(CALLER, 'failed', CONTENT)).toEqual({ state: 'running' });
});
