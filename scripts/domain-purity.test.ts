import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureWorkspace } from './fixture-workspace.ts';

const ROOT = join(import.meta.dirname, '..');

/** Lints the files with the project's own configuration; answers with the rules that spoke. */
function lint(files: Record<string, string>): string[] {
  const root = fixtureWorkspace({
    ...files,
    'tsconfig.json': readFileSync(join(ROOT, 'tsconfig.base.json'), 'utf8'),
  });
  cpSync(join(ROOT, '.oxlintrc.json'), join(root, '.oxlintrc.json'));
  cpSync(join(ROOT, 'scripts/lint-domain.ts'), join(root, 'scripts/lint-domain.ts'));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', 'packages'], {
    cwd: root,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  return diagnostics
    .filter(({ code }) => /no-clock|no-restricted/.test(code))
    .map(({ code, filename }) => `${filename.split('/').at(-1)}: ${code}`)
    .toSorted();
}

const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';
const clock = 'kangma(no-clock)';

const forbidden: [statement: string, rule: string][] = [
  ['export const a = new Date();', clock],
  ['export const a = Date();', clock],
  ['export const a = Date.now();', properties],
  ['export const a = Temporal.Now.instant();', properties],
  ['export const a = Math.random();', properties],
  ['export const a = crypto.randomUUID();', properties],
  ['export const a = performance.now();', globals],
  ['export const a = process.env;', globals],
  ["export const a = await fetch('x');", globals],
  ["console.log('x');", globals],
  ['setTimeout(() => {}, 1);', globals],
  ['export const a = globalThis.process;', globals],
];

test('each reach for clock, randomness or I/O in a domain package is found', () => {
  const files = forbidden.map(([text], i) => [`packages/policy/src/plant-${i}.ts`, text] as const);
  const expected = forbidden.map(([, rule], i) => `plant-${i}.ts: ${rule}`).toSorted();
  expect(lint(Object.fromEntries(files))).toEqual(expected);
});

test('given times, names of one’s own, tests and other packages are free', () => {
  const everything = forbidden.map(([text]) => text.replace('export const a =', '')).join('\n');
  const files = {
    'packages/policy/src/given.ts':
      'export const at = (ms: number, process: number) => new Date(ms).getTime() + process;',
    'packages/policy/src/given.test.ts': everything,
    'packages/cli/src/main.ts': everything,
  };
  expect(lint(files)).toEqual([]);
});
