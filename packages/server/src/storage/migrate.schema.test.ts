import { expect, test } from 'vitest';
import { describeSchema } from '../testing/describe-schema.ts';
import { readyDatabase } from '../testing/ready-database.ts';

test('the migrations give the schema that is checked in: a change of either is seen in the other', async () => {
  const database = await readyDatabase();
  const schema = await describeSchema(database.url);
  await database.close();
  await expect(schema).toMatchFileSnapshot('../../migrations/schema.snapshot.md');
});

test('whoever answers requests may change no evidence, no decision and no code', async () => {
  const database = await readyDatabase();
  const schema = await describeSchema(database.url);
  await database.close();
  const grants = schema.split('\n').filter((line) => /^kangma_(app|decider): /.test(line));
  const may = (role: string, table: string) =>
    grants
      .find((line) => line.startsWith(`${role}: ${table} `))
      ?.slice(`${role}: ${table} `.length);
  expect(may('kangma_app', 'evidence')).toBe('select');
  expect(may('kangma_app', 'decision')).toBe('select');
  expect(may('kangma_app', 'code')).toBe('select');
  expect(may('kangma_decider', 'evidence')).toBe('insert, select');
  expect(may('kangma_decider', 'decision')).toBe('select');
  expect(may('kangma_decider', 'code')).toBe('select');
});
