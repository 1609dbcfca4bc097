import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureWorkspace } from './fixture-workspace.ts';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';

// Stands for npm: notes how it was called.
const NPM = `require('node:fs').writeFileSync('called', process.argv.slice(2).join(' '));
console.log('added 1 package');
process.exit(Number(process.env.NPM_EXIT ?? 0));`;

interface Setting {
  /** Seconds by which the installed tree is younger than the lockfile; absent: nothing installed. */
  readonly younger?: number;
  /** The Node that npm brought. */
  readonly brought?: string;
  /** The Node that runs the script. */
  readonly running?: string;
  readonly npmExit?: string;
  /** Whether what only checks and tests need is there. */
  readonly developed?: boolean;
  /** Whether the script that follows only runs. */
  readonly toRun?: boolean;
}

function install(setting: Setting) {
  const { younger, brought = 'v26.10.0', running, npmExit = '0' } = setting;
  const { developed = true, toRun = false } = setting;
  const root = fixtureWorkspace({
    [LOCK]: '{}',
    'package.json': '{"devDependencies": {"@scope/checker": "1.0.0"}}',
    ...(developed ? { 'node_modules/@scope/checker/package.json': '{}' } : {}),
    ...(younger === undefined ? {} : { [INSTALLED]: '{}' }),
    'npm.cjs': NPM,
    'node_modules/.bin/node': `#!/bin/sh\necho ${brought}\n`,
    'pretend.cjs': running
      ? `Object.defineProperty(process.versions, 'node', { value: '${running}' });
         Object.defineProperty(process, 'version', { value: 'v${running}' });`
      : '',
  });
  chmodSync(join(root, 'node_modules/.bin/node'), 0o755);
  cpSync(join(import.meta.dirname, 'install.cjs'), join(root, 'scripts/install.cjs'));
  if (younger !== undefined) {
    const locked = 1_600_000_000;
    utimesSync(join(root, LOCK), locked, locked);
    utimesSync(join(root, INSTALLED), locked + younger, locked + younger);
  }
  const run = () =>
    spawnSync(
      process.execPath,
      ['-r', './pretend.cjs', 'scripts/install.cjs', ...(toRun ? ['--to-run'] : [])],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, npm_execpath: join(root, 'npm.cjs'), NPM_EXIT: npmExit },
      },
    );
  const called = () =>
    existsSync(join(root, 'called')) ? readFileSync(join(root, 'called'), 'utf8') : undefined;
  return { run, called };
}

test('with nothing installed it installs, and leaves stdout to the script that follows', () => {
  const { run, called } = install({});
  expect(run()).toMatchObject({ status: 0, stdout: '' });
  expect(called()).toBe('install --no-save --loglevel=error --prefer-offline --no-audit --no-fund');
});

test('where the script that follows only runs, what checks and tests need is left out', () => {
  const { run, called } = install({ developed: false, toRun: true });
  expect(run()).toMatchObject({ status: 0 });
  expect(called()).toContain('--omit=dev');
});

test('the first script that needs the rest brings it', () => {
  const { run, called } = install({ younger: 1, developed: false });
  expect(run().stderr).toContain('installing');
  expect(called()).not.toContain('--omit');
});

test('what only runs is content with less', () => {
  const { run, called } = install({ younger: 1, developed: false, toRun: true });
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(called()).toBeUndefined();
});

test('what is there for checks and tests stays when something new is installed', () => {
  const { run, called } = install({ younger: -1, toRun: true });
  run();
  expect(called()).not.toContain('--omit');
});

test('a lockfile younger than the tree installs, once', () => {
  const { run, called } = install({ younger: -1 });
  expect(run().stderr).toContain('installing');
  expect(called()).toContain('install');
  expect(run()).toMatchObject({ status: 0, stderr: '' });
});

test('an up-to-date tree is left alone', () => {
  const { run, called } = install({ younger: 1 });
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(called()).toBeUndefined();
});

test('a failed npm stops the script', () => {
  const { run } = install({ npmExit: '1' });
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm install failed') });
});

test('a Node too old to install is told so', () => {
  const { run, called } = install({ running: '18.20.8' });
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('needs Node 20 or newer');
  expect(stderr).toContain('this is v18.20.8');
  expect(called()).toBeUndefined();
});

test('where npm brought no Node 26, what follows does not start', () => {
  const { run } = install({ younger: 1, brought: 'v20.20.2' });
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('found v20.20.2');
});
