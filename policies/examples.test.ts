import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutationReport } from '../packages/policy/src/examples/mutation-report.ts';
import { readExamples } from '../packages/policy/src/examples/read-examples.ts';
import { runExamples } from '../packages/policy/src/examples/run-examples.ts';
import { pack, program } from '../packages/policy/src/testing/packs.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const readPack = (id: string) => read(`${id}.yaml`);
const files = globSync('*.examples.yaml', { cwd: import.meta.dirname }).sort();

/** What each pack extends: it answers for what it says otherwise. */
const INHERITED: Readonly<Record<string, string>> = {
  'five-days-three-tests': 'national',
  'three-days-two-tests': 'national',
  'tianfu-sichuan': 'national',
};

function examplesIn(file: string) {
  const result = readExamples(read(file));
  if (!result.ok)
    throw new Error(
      result.problems.map((one) => `${file}:${one.line} ${one.message.en}`).join('\n'),
    );
  return result.value;
}

test('every pack has worked examples', () => {
  const packs = globSync('*.yaml', { cwd: import.meta.dirname })
    .map((file) => basename(file, '.yaml'))
    .filter((name) => !name.includes('.'));
  expect(
    packs.filter((id) => !existsSync(join(import.meta.dirname, `${id}.examples.yaml`))),
  ).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const examples = examplesIn(file);
  const programs = examples.policies.map((id) => program(id, readPack));
  const results = runExamples(programs, examples);

  test.each(results.map(({ example, differences }) => ({ ...example, differences })))(
    '$id ($row): $says',
    ({ differences }) => {
      expect(differences).toEqual([]);
    },
  );

  test('every id is given once, and every sentence ends', () => {
    const ids = examples.examples.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { says } of examples.examples) expect(says).toMatch(/^[A-Z0-9].*\.$/);
  });

  test('a changed constant is noticed, or the list says why it need not be', () => {
    const [id = '', ...others] = examples.policies;
    const inherited = INHERITED[id];
    const { killed, survivors } = mutationReport(
      pack(id, readPack),
      examples,
      others.map((other) => program(other, readPack)),
      inherited === undefined ? undefined : pack(inherited, readPack),
    );
    const covers = (listed: (typeof examples.survivors)[number], one: (typeof survivors)[number]) =>
      `${one.clause}/`.startsWith(`${listed.clause}/`) &&
      (listed.change === undefined || listed.change === one.change);
    expect(
      survivors.filter((one) => !examples.survivors.some((listed) => covers(listed, one))),
    ).toEqual([]);
    expect(
      examples.survivors.filter((listed) => !survivors.some((one) => covers(listed, one))),
    ).toEqual([]);
    expect(killed).toBeGreaterThan(10);
  });
});

test('the rows of the colour rules are all worked out', () => {
  const rows = new Set(
    files.flatMap((file) => examplesIn(file).examples.flatMap(({ row }) => row.split(' '))),
  );
  const needed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 27, 72, 74, 78];
  expect(needed.map((row) => `R${row}`).filter((row) => !rows.has(row))).toEqual([]);
});
