import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureWorkspace } from './fixture-workspace.ts';

const CHECK = join(import.meta.dirname, 'import-direction.ts');
const POLICY = {
  'packages/policy/src/index.ts': 'export const colour = 1;\nexport type Colour = 1;\n',
};

function check(files: Record<string, string>, linked: string[] = []) {
  const root = fixtureWorkspace(files, linked);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, root], {
    encoding: 'utf8',
  });
  return { status, found: stdout + stderr };
}

test('imports in the right direction pass', () => {
  const files = {
    ...POLICY,
    'packages/cli/src/main.ts': "import '@kangma/policy';\nimport 'node:fs';\n",
    'packages/exchange/src/index.ts':
      "import type { Colour } from '@kangma/policy';\nexport type C = Colour;\n",
    'packages/policy/src/index.test.ts': "import 'node:fs';\nimport './index.ts';\n",
    'packages/server/src/main.ts': "import './http/routes.ts';\nimport './storage/rows.ts';\n",
    'packages/server/src/http/routes.ts': "import '../use-cases/decide.ts';\n",
    'packages/server/src/use-cases/decide.ts':
      "import '../ports/people.ts';\nimport '@kangma/policy';\n",
    'packages/server/src/ports/people.ts': 'export {};\n',
    'packages/server/src/storage/rows.ts': "import '../ports/people.ts';\nimport 'node:fs';\n",
  };
  expect(check(files, ['policy', 'exchange', 'server', 'cli'])).toEqual({ status: 0, found: '' });
});

// [the rule that must speak, the file with the planted import, the file's text]
const planted: [rule: string, file: string, text: string][] = [
  ['domain-reaches-out', 'packages/policy/src/a.ts', "import '@kangma/server';"],
  ['domain-reaches-out', 'packages/policy/src/a.test.ts', "import '../../web/src/index.ts';"],
  ['domain-does-io', 'packages/policy/src/a.ts', "import 'node:fs';"],
  ['domain-does-io', 'packages/ledger/src/a.ts', "export const f = () => import('fs');"],
  ['domain-reaches-sideways', 'packages/policy/src/a.ts', "import '@kangma/ledger';"],
  ['domain-reaches-sideways', 'packages/ledger/src/a.ts', "export * from '@kangma/tracing';"],
  ['domain-runs-policy', 'packages/ledger/src/a.ts', "import { colour } from '@kangma/policy';"],
  [
    'domain-runs-policy',
    'packages/ledger/src/a.ts',
    "import type { Colour } from '@kangma/policy';\nimport { colour } from '@kangma/policy';",
  ],
  ['cli-reaches-too-far', 'packages/cli/src/a.ts', "import '@kangma/web';"],
  ['cli-opens-the-server', 'packages/cli/src/a.ts', "import '@kangma/server';"],
  ['web-reaches-too-far', 'packages/web/src/a.tsx', "import '@kangma/server';\n<p />;"],
  ['contract-reaches-too-far', 'packages/contract/src/a.ts', "import '@kangma/server';"],
  ['server-reaches-too-far', 'packages/server/src/a.ts', "import '@kangma/web';"],
  ['server-http-reaches-too-far', 'packages/server/src/http/a.ts', "import '../storage/rows.ts';"],
  [
    'server-use-cases-reaches-too-far',
    'packages/server/src/use-cases/a.ts',
    "import '../http/routes.ts';",
  ],
  ['server-storage-reaches-too-far', 'packages/server/src/storage/a.ts', "import '../main.ts';"],
  ['use-case-does-node-io', 'packages/server/src/use-cases/a.ts', "import 'node:net';"],
  ['use-case-does-io', 'packages/server/src/ports/a.ts', "import 'pg';"],
  ['imports-bench', 'packages/cli/src/a.ts', "import '../../../bench/src/main.ts';"],
  ['imports-bench', 'scripts/a.ts', "import '../bench/src/main.ts';"],
  ['cycle', 'packages/policy/src/a.ts', "import type { B } from './z.ts';\nexport type A = B;"],
  ['unresolvable', 'packages/policy/src/a.ts', "import './gone.ts';"],
  ['unresolvable', 'packages/policy/src/a.ts', "import 'not-installed';"],
];

test('each planted import is found, by its rule and with its file', () => {
  // One workspace with everything planted: each plant under a name of its own.
  const files: Record<string, string> = {
    ...POLICY,
    'bench/src/main.ts': 'export {};\n',
    'packages/server/src/main.ts': 'export {};\n',
    'packages/server/src/http/routes.ts': 'export {};\n',
    'packages/server/src/storage/rows.ts': 'export {};\n',
    'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
    'node_modules/pg/index.js': '',
  };
  for (const name of ['ledger', 'tracing', 'server', 'web']) {
    files[`packages/${name}/src/index.ts`] = 'export {};\n';
  }
  const plants = planted.map(([rule, file, text], index) => {
    const name = file.replace(/\/a\./, `/plant-${index}.`);
    files[name] = text;
    return { rule, name };
  });
  const cycle = plants.find(({ rule }) => rule === 'cycle')?.name ?? '';
  files['packages/policy/src/z.ts'] =
    `import type { A } from './${cycle.split('/').at(-1)}';\nexport type B = A;`;

  const { status, found } = check(files, ['policy', 'ledger', 'tracing', 'server', 'web']);
  expect(status).toBe(1);
  for (const { rule, name } of plants) expect(found).toContain(`${rule}: ${name} → `);
});

test('a workspace without a module fails: nothing was checked', () => {
  const { status, found } = check({ 'packages/policy/readme.txt': '' });
  expect(found).toContain('no module was checked');
  expect(status).toBe(1);
});

test('an empty folder fails too', () => {
  expect(check({}).status).toBe(1);
});
