import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureWorkspace } from './fixture-workspace.ts';

const CHECK = join(import.meta.dirname, 'file-habits.ts');

function check(files: Record<string, string>) {
  const root = fixtureWorkspace(files);
  const { status, stdout } = spawnSync(process.execPath, [CHECK, root], {
    encoding: 'utf8',
  });
  return { status, found: stdout.split('\n').filter((line) => line !== '') };
}

test('good names pass; node_modules and tests of any length are left alone', () => {
  const files = {
    'packages/policy/src/close-contact.ts': '\n'.repeat(900),
    'packages/policy/src/close-contact.test.ts': 'x\n'.repeat(900),
    'packages/policy/README.md': '',
    'packages/policy/node_modules/x/Utils.ts': '',
    'docs/adr/0001-toolchain.md': '',
    'policies/national.examples.yaml': '',
    'scripts/full.ts': 'x\n'.repeat(400),
  };
  expect(check(files)).toEqual({ status: 0, found: [] });
});

test.each([
  ['packages/policy/src/closeContact.ts', 'is not kebab-case'],
  ['packages/policy/src/Stages/stage.ts', 'is not kebab-case'],
  ['policies/close_contact.yaml', 'is not kebab-case'],
  ['packages/policy/src/utils.ts', '"utils" does not say'],
  ['packages/policy/src/date-helpers.ts', '"helpers" does not say'],
  ['packages/policy/src/common/date.ts', '"common" does not say'],
  ['packages/server/src/key-manager.test.ts', '"manager" does not say'],
])('%s is refused', (file, reason) => {
  expect(check({ [file]: '' })).toEqual({ status: 1, found: [expect.stringContaining(reason)] });
});

test('401 lines are refused', () => {
  const { status, found } = check({ 'scripts/long.ts': 'x\n'.repeat(401) });
  expect({ status, found }).toEqual({
    status: 1,
    found: ['scripts/long.ts: 401 lines, 400 at most'],
  });
});

test('a workspace without files fails: nothing was checked', () => {
  expect(check({})).toEqual({ status: 1, found: ['no file was checked'] });
});
