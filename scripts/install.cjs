// Runs before every npm script, on whatever Node the machine has and with nothing installed:
// therefore plain CommonJS without dependencies. It brings node_modules up to the lockfile,
// and with it the Node that the script after it runs on. With --to-run it leaves out what only
// checks and tests need: half of what there is to install. The first script that needs it brings it.
'use strict';

const { existsSync, statSync, utimesSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const OLDEST_TO_INSTALL = 20;
const OLDEST_TO_RUN = 26;
const root = path.join(__dirname, '..');
const lockfile = path.join(root, 'package-lock.json');
const installed = path.join(root, 'node_modules', '.package-lock.json');

function major(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);
}

function refuse(message) {
  process.stderr.write(`\nkangma: ${message}\n\n`);
  process.exit(1);
}

function isUpToDate() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

function hasDevelopment() {
  const { devDependencies } = require('../package.json');
  return Object.keys(devDependencies).every((name) =>
    existsSync(path.join(root, 'node_modules', name)),
  );
}

function install(omit) {
  process.stderr.write('kangma: installing dependencies, once\n');
  // `npm ci` refuses a lockfile in which a registry lacked another platform's binary: not used.
  // What is in npm's cache is what the lockfile names: asking again whether it still is, and for advice, takes as long as installing.
  const command = [
    'install',
    '--no-save',
    '--loglevel=error',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    ...omit,
  ];
  const npm = process.env.npm_execpath;
  // What npm says goes to stderr: stdout belongs to the script that runs next.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...command], options)
    : spawnSync('npm', command, { ...options, shell: process.platform === 'win32' });
  if (result.error || result.status !== 0) {
    refuse(`npm install failed${result.error ? `: ${result.error.message}` : ''}. See above.`);
  }
  // npm leaves the file alone when nothing changed; without this every run would install again.
  const now = new Date();
  if (existsSync(installed)) utimesSync(installed, now, now);
}

function checkNode() {
  // The Node found on PATH is the one the script after this runs on, because npm puts
  // node_modules/.bin first there.
  const bin = path.join(root, 'node_modules', '.bin');
  const found = spawnSync('node', ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
    shell: process.platform === 'win32',
  });
  if (major(found.stdout ?? '') >= OLDEST_TO_RUN) return;
  refuse(
    `this project runs on Node ${OLDEST_TO_RUN}, and npm did not bring it for ` +
      `${process.platform}-${process.arch} (found ${(found.stdout ?? '').trim() || 'none'}). ` +
      `Run npm install without --omit=optional, or install Node ${OLDEST_TO_RUN} yourself.`,
  );
}

if (major(process.versions.node) < OLDEST_TO_INSTALL) {
  refuse(
    `needs Node ${OLDEST_TO_INSTALL} or newer to install itself; this is ${process.version}. ` +
      `It then brings its own Node ${OLDEST_TO_RUN}.`,
  );
}
const developed = hasDevelopment();
const toRun = process.argv.includes('--to-run');
// what is there already stays: an install without it would take it away
if (!isUpToDate() || !(toRun || developed)) install(toRun && !developed ? ['--omit=dev'] : []);
checkNode();
