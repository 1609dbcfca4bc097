import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTestServer, runningServer } from './testing/running-server.ts';

let server: RunningTestServer;
let ids: string[];
beforeAll(async () => {
  server = await runningServer({ KANGMA_BULK_READS: '3' });
  ids = [];
  for (const one of await server.province.register(4)) {
    ids.push((await server.province.standing(one)).person);
  }
}, 30_000);
afterAll(() => server.close());

const flagged = async (division: string) => {
  const answer = await server.call(
    '/v1/audits/bulk-reads',
    await server.staff('auditor', division),
  );
  return ((await answer.json()) as { items: object[] }).items;
};

test('who opens the records of many people in a day is told to the auditor above them, and only there', async () => {
  const busy = await server.staff('city', '3502');
  const other = await server.staff('city', '3502');
  for (const id of [ids[0], ids[1], ids[2], ids[2]]) {
    await server.call(`/v1/persons/${id}/code?purpose=investigation`, busy);
  }
  // the same record again and again is one person
  for (let i = 0; i < 5; i++) await server.call(`/v1/persons/${ids[0]}/code?purpose=care`, other);
  expect(await flagged('35')).toEqual([
    expect.objectContaining({
      role: 'city',
      persons: 3,
      reads: 4,
      purposes: ['investigation'],
      place: '福建省厦门市',
    }),
  ]);
  expect(await flagged('3501')).toEqual([]);
});
