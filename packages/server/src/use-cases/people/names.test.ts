import { afterAll, beforeAll, expect, test } from 'vitest';
import { invented, residentRow } from '../../testing/invented.ts';
import { SmallProvince } from '../../testing/small-province.ts';
import { TEST_KEYS as keys } from '../../testing/test-keys.ts';

let province: SmallProvince;
beforeAll(async () => {
  province = await SmallProvince.open();
});
afterAll(() => province.close());

/** Takes a register of one row in; answers with how it went and, of who was registered, the name as it is kept. */
async function register(i: number, name: string, document = invented(i).document) {
  const row = { ...residentRow(invented(i)), name, document };
  const { id, accepted } = await province.takeIn('residents', [row]);
  const problems = await province.pool.query<{ problems: { code: string }[] }>(
    'select problems from submission_row where submission_id = $1',
    [id],
  );
  const { rows } = await province.pool.query<{ person: string; name: Buffer }>(
    'select person_id as person, name from person order by registered_at desc limit 1',
  );
  const [kept] = rows;
  return accepted === 1
    ? keys.open(kept!.name, `name|${kept!.person}`)
    : problems.rows.flatMap((one) => one.problems.map(({ code }) => code)).join();
}

test.each(
  [
    '㐂示例',
    '齉示例',
    '𠮷示例',
    '买买提·艾力',
    'བཀྲ་ཤིས་དོན་གྲུབ།',
    'ئابدۇللا مۇھەممەد',
    "O'Brien Zoë",
    '<b>示例</b>',
    '长'.repeat(100),
  ].map((name, i) => [name, i] as const),
)('%s is kept as it was written', async (name, i) => {
  expect(await register(i, name)).toBe(name);
});

test.each([
  ['of 200 characters', '长'.repeat(200), 'text-too-long'],
  ['with a control character', '王\u0007小明', 'text-control'],
  ['that turns the text round', '王\u202e明小', 'text-control'],
  ['with an invisible mark', '王\u2066小明', 'text-control'],
  ['that is empty', ' ', 'cell-missing'],
])('a name %s is refused with the reason', async (_, name, code) => {
  expect(await register(50, name)).toContain(code);
});

test.each([
  ['a wrong check digit', '990101199001010010', 'document-checksum'],
  ['a birth date that is none', '990101199002300018', 'document-'],
  ['a birth date to come', '990101209001010014', 'document-'],
])('%s is refused with the reason', async (_, document, code) => {
  expect(await register(60, '示例', document)).toContain(code);
});
