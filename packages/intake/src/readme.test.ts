import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { INTAKE_KIND_IDS, intakeKind } from './kinds.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const TABLE = /(?<=<!-- kinds: [^\n]*-->\n).*(?=<!-- \/kinds -->)/s;

function tableOfKinds(): string {
  const rows = INTAKE_KIND_IDS.map((id) => {
    const { title, formats, columns } = intakeKind(id);
    const fields = columns.map(({ field, required }) =>
      required === true ? `**${field}**` : field,
    );
    return `| \`${id}\` | ${title['zh-Hans']} ${title.en} | ${formats.join(', ')} | ${fields.join(', ')} |`;
  });
  return ['| kind | | formats | fields |', '|---|---|---|---|', ...rows, ''].join('\n');
}

it('the table of kinds in the README is that of the code', async () => {
  const readme = readFileSync(README, 'utf8');
  expect(readme).toMatch(TABLE);
  await expect(readme.replace(TABLE, () => tableOfKinds())).toMatchFileSnapshot(README);
});
