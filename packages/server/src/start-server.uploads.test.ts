import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOf, invented, named, residentRow } from './testing/invented.ts';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';

let server: RunningTestServer;
let token: string;
beforeAll(async () => {
  server = await runningServer({ KANGMA_UPLOAD_MB: '1' });
  token = await server.staff('data-bureau', '35');
}, 30_000);
afterAll(() => server.close());

const people = Array.from({ length: 50 }, (_, i) => invented(i));

interface Handed {
  readonly id: string;
  readonly repeated: boolean;
}
const handed = async (response: Response) => (await response.json()) as Handed;

async function count(sql: string): Promise<number> {
  const { rows } = await server.province.pool.query<{ count: number }>(
    `select count(*)::integer as count ${sql}`,
  );
  return rows[0]!.count;
}

test('the same file sent at once, by several hands, is one submission and counts once', async () => {
  const file = csvOf('residents', people.map(residentRow));
  const all = await Promise.all(
    Array.from({ length: 6 }, () => server.submit(token, 'residents', file)),
  );
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 202));
  const receipts = await Promise.all(all.map(handed));
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
  expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1);
  const { rows } = await server.ended(token, receipts[0]!.id);
  expect(rows).toMatchObject({ accepted: people.length, repeated: 0 });
  expect(await count('from person')).toBe(people.length);
  expect(await count('from evidence')).toBe(people.length);
});

test('a request that was lost and sent again with its key is answered as the first time', async () => {
  const form = new FormData();
  form.set('kind', 'symptoms');
  form.set(
    'file',
    new Blob([
      new Uint8Array(
        csvOf('symptoms', [{ ...named(people[0]!), type: 'fever', seenAt: '2022-04-01T08:30:01' }]),
      ),
    ]),
    'a.csv',
  );
  const send = () =>
    server.call('/v1/submissions', token, {
      method: 'POST',
      body: form,
      headers: { 'idempotency-key': 'key-of-this-request' },
    });
  const [first, again] = [await send(), await send()];
  expect(await handed(again)).toEqual(await handed(first));
});

test('what is larger than the limit is refused, and nothing of it is kept', async () => {
  const before = await count('from submission_part');
  const response = await server.submit(token, 'laboratory', Buffer.alloc(1_200_000, 'a'));
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    413,
    'too-large',
  ]);
  expect(await count('from submission_part')).toBe(before);
});

test('where the disk is full in the middle of a file, it is told, and nothing is half stored', async () => {
  const { pool } = server.province;
  await pool.query(`create function full_disk() returns trigger language plpgsql as $$ begin
    raise exception 'no space left' using errcode = 'disk_full'; end $$`);
  await pool.query(`create trigger full_disk before insert on submission_part for each row
    when (new.purpose = 'attachment') execute function full_disk()`);
  const [before, parts] = [await count('from submission'), await count('from submission_part')];
  const form = new FormData();
  form.set('kind', 'home-release');
  form.set('file', new Blob(['a']), 'form.csv');
  form.set('attachment', new Blob(['b']), 'scan.pdf');
  const send = () =>
    server.call('/v1/submissions', token, {
      method: 'POST',
      body: form,
      headers: { 'idempotency-key': 'key-while-it-is-full' },
    });
  const response = await send();
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    507,
    'storage-full',
  ]);
  expect([await count('from submission'), await count('from submission_part')]).toEqual([
    before,
    parts,
  ]);
  // there is room again: the same request goes through
  await pool.query('drop trigger full_disk on submission_part');
  expect((await send()).status).toBe(202);
});

test('a full disk in the middle of an import holds it up, and it goes on when there is room', async () => {
  const { pool } = server.province;
  await pool.query(`create trigger full_disk before insert on evidence for each row
    when (new.body like '%contact%') execute function full_disk()`);
  const rows = people.map((one) => ({
    ...named(one),
    degree: 'close',
    lastContactAt: '2022-03-31T08:30:01',
  }));
  const { id } = await handed(await server.submit(token, 'contacts', csvOf('contacts', rows)));
  const tries = async () => {
    const { rows: found } = await pool.query<{ started: boolean }>(
      "select started_at < now() - interval '2 seconds' as started from submission where submission_id = $1",
      [id],
    );
    return found[0]!.started;
  };
  while (!(await tries())) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await count("from submission where state = 'refused' and kind = 'contacts'")).toBe(0);
  await pool.query('drop trigger full_disk on evidence');
  expect(await server.ended(token, id)).toMatchObject({
    state: 'done',
    rows: { accepted: people.length },
  });
}, 20_000);

test('a name that looks like a page is told as text', async () => {
  const odd = { ...invented(300), name: '<img src=x onerror=alert(1)>' };
  const { id } = await handed(
    await server.submit(token, 'residents', csvOf('residents', [residentRow(odd)])),
  );
  await server.ended(token, id);
  const response = await server.call('/v1/persons/lookup', token, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentType: 'resident-id', document: odd.document, purpose: 'care' }),
  });
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.json()).toMatchObject({ maskedName: '***>' });
});
