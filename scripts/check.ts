// Every check but the tests: npm run check, or npm run check -- lint imports for some of them.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';

interface Step {
  readonly name: string;
  readonly commands: readonly string[];
}

const projects = globSync([
  'tsconfig.json',
  'bench/tsconfig.json',
  'e2e/tsconfig.json',
  'packages/*/tsconfig*.json',
]);

// The slowest first, so that the short ones fill the gaps.
const steps: readonly Step[] = [
  { name: 'lint', commands: ['oxlint --deny-warnings'] },
  { name: 'types', commands: projects.map((project) => `tsc -p ${project}`) },
  { name: 'unused', commands: ['knip --no-progress --no-config-hints'] },
  { name: 'imports', commands: ['node scripts/import-direction.ts'] },
  { name: 'format', commands: ['biome format --error-on-warnings'] },
  { name: 'habits', commands: ['node scripts/file-habits.ts'] },
];

// Also without npm, the tools and the Node of this project come first.
const env = {
  ...process.env,
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

/** Runs one command; answers with what it printed when it failed. */
function failureOf(command: string): Promise<string | undefined> {
  const { promise, resolve: settle } = Promise.withResolvers<string | undefined>();
  let output = '';
  // Through a shell, because on Windows the tools are .cmd files.
  const child = spawn(command, { shell: true, env });
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.on('error', (error) => settle(`${output}${error.message}`));
  child.on('close', (code) => settle(code === 0 ? undefined : `${output}exit code ${code}`));
  return promise;
}

async function run(step: Step): Promise<boolean> {
  const start = performance.now();
  const failures: string[] = [];
  for (const command of step.commands) {
    const failure = await failureOf(command);
    if (failure !== undefined) failures.push(`$ ${command}\n${failure}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failures.length === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(8)} ${seconds} s`);
  for (const failure of failures) console.log(`\n${failure}\n`);
  return failures.length === 0;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `no such check: ${unknown.join(', ')}. There are: ${steps.map((s) => s.name).join(', ')}`,
  );
  process.exit(2);
}

const queue = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
async function work(): Promise<boolean> {
  let passed = true;
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    passed = (await run(step)) && passed;
  }
  return passed;
}

const results = await Promise.all(
  Array.from({ length: Math.min(4, availableParallelism()) }, work),
);
if (results.includes(false)) process.exitCode = 1;
