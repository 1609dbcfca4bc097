import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './postgres/free-port.ts';
import { csvOf, type Invented, invented, residentRow } from './testing/invented.ts';
import { openDoors, type TestDoors } from './testing/open-doors.ts';
import { SmallProvince } from './testing/small-province.ts';
import { TEST_MASTER } from './testing/test-keys.ts';

const PLANTED: Invented = { ...invented(4711), name: '欧阳示例一号', place: '秘密花园9号楼' };
const NEEDLES = [PLANTED.name, PLANTED.document, PLANTED.phone, PLANTED.place, '秘密文件.csv'];

let folder: string;
let province: SmallProvince;
let doors: TestDoors;
let server: ChildProcess;
let output = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kangma-log-'));
  province = await SmallProvince.open({ begin: new Date().toISOString() });
  const keyFile = join(folder, 'master.key');
  writeFileSync(keyFile, TEST_MASTER.toString('base64'), { mode: 0o600 });
  const port = await freePort();
  server = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--empty'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: province.url,
      KANGMA_DATA: folder,
      KANGMA_KEY_FILE: keyFile,
      PORT: String(port),
      LOG_LEVEL: 'debug',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('Kangma is running')) resolve();
  };
  server.stdout!.on('data', read);
  server.stderr!.on('data', read);
  await promise;
  doors = openDoors(`http://127.0.0.1:${port}`, province);
}, 30_000);
afterAll(async () => {
  server.kill('SIGKILL');
  await doors.close();
  await province.close();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing that names a person is logged, whatever is called and whatever fails', async () => {
  const staff = await doors.staff('data-bureau', '35');
  const send = (method: string, path: string, body: unknown, token?: string) =>
    doors.call(path, token, {
      method,
      headers: {
        'content-type': 'application/json',
        'user-agent': PLANTED.document,
      },
      body: JSON.stringify(body),
    });
  // good files, bad ones, and rows that fail
  const { id } = (await (
    await doors.submit(
      staff,
      'residents',
      csvOf('residents', [residentRow(PLANTED)]),
      '秘密文件.csv',
    )
  ).json()) as { id: string };
  expect((await doors.ended(staff, id)).rows.accepted).toBe(1);
  const bad = {
    ...PLANTED,
    document: `${PLANTED.document}0`,
    division: PLANTED.name,
    phone: `${PLANTED.phone}00`,
  };
  for (const text of [
    JSON.stringify([bad]),
    JSON.stringify([bad]).slice(0, -3),
    `<b>${PLANTED.name}</b>`,
  ]) {
    const handed = (await (
      await doors.submit(staff, 'residents', text, `${PLANTED.name}.csv`)
    ).json()) as { id: string };
    await doors.ended(staff, handed.id);
  }
  // a database that fails in the middle, and quotes what it was given
  await province.pool.query(`create function fail() returns trigger language plpgsql as $$ begin
    raise exception 'no % of %', new.body, new.person_id using detail = new.body; end $$`);
  await province.pool.query(
    'create trigger fail before insert on evidence for each row execute function fail()',
  );
  const failing = (await (
    await doors.submit(
      staff,
      'symptoms',
      csvOf('symptoms', [
        {
          name: PLANTED.name,
          document: PLANTED.document,
          type: 'fever',
          seenAt: '2022-04-01T08:30:01',
          reference: PLANTED.phone,
        },
      ]),
    )
  ).json()) as { id: string };
  expect(await doors.ended(staff, failing.id)).toMatchObject({
    state: 'refused',
    problem: { code: 'given-up' },
  });
  const { person } = await province.standing(PLANTED);
  const resident = await doors.resident(person);
  expect((await send('POST', '/v1/me/declarations', { item: 'symptoms' }, resident)).status).toBe(
    500,
  );
  await province.pool.query('drop trigger fail on evidence');
  // every door, with what it should have and what it should not
  await send('POST', '/v1/sessions/codes', { phone: PLANTED.phone });
  await send('POST', '/v1/sessions', { phone: PLANTED.phone, code: '000000' });
  await send(
    'POST',
    '/v1/persons/lookup',
    { documentType: 'resident-id', document: PLANTED.document, purpose: 'care' },
    staff,
  );
  await send(
    'POST',
    '/v1/persons/lookup',
    { documentType: PLANTED.name, document: PLANTED.document, purpose: PLANTED.name },
    staff,
  );
  await send(
    'POST',
    `/v1/places/unresolved/${PLANTED.document}`,
    { division: PLANTED.phone },
    staff,
  );
  await send('POST', '/v1/me/answers', { about: PLANTED.name, reply: 'denied' }, resident);
  for (const path of [
    '/v1/me/code',
    '/v1/me/explanation',
    '/v1/me/history',
    `/v1/persons/${person}/code?purpose=care`,
    `/v1/persons/${PLANTED.document}/code?purpose=${encodeURIComponent(PLANTED.name)}`,
    `/v1/${encodeURIComponent(PLANTED.name)}?phone=${PLANTED.phone}`,
    `/${PLANTED.document}`,
  ]) {
    await doors.call(path, path.includes('/me/') ? resident : staff);
  }
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  const [code] = (await ended) as [number];
  expect(code).toBe(0);
  expect(output).toContain('"msg":"request"');
  expect(output).toContain('loop-failed');
  for (const needle of NEEDLES) expect(output).not.toContain(needle);
}, 60_000);
