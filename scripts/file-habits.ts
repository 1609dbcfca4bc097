// Checks names and lengths of files: node scripts/file-habits.ts [root]
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const TREES = ['packages', 'bench', 'scripts', 'policies', 'spec', 'docs', 'e2e'];
const NAMED = /[.](ts|tsx|js|cjs|mjs|css|sql|ya?ml|md)$/;
const SOURCE = /[.](ts|tsx|js|cjs|mjs|css)$/;
const TEST = /[.]test[.]tsx?$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Known everywhere by these names. */
const CUSTOMARY = /^(README|CHANGELOG|CONTRIBUTING)[.]md$/;
/** A name that says nothing draws in whatever has no place. */
const EMPTY_WORDS = new Set([
  'util',
  'utils',
  'common',
  'helper',
  'helpers',
  'manager',
  'managers',
]);
const MOST_LINES = 400;

function complaints(root: string, file: string): string[] {
  const found: string[] = [];
  const parts = file.split('/');
  const odd = parts.find((part) => !KEBAB.test(part) && !CUSTOMARY.test(part));
  if (odd !== undefined) found.push(`${file}: "${odd}" is not kebab-case`);
  const empty = parts.flatMap((part) => part.split(/[-.]/)).find((word) => EMPTY_WORDS.has(word));
  if (empty !== undefined) found.push(`${file}: "${empty}" does not say what is inside`);
  if (SOURCE.test(file) && !TEST.test(file)) {
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
    if (lines > MOST_LINES) found.push(`${file}: ${lines} lines, ${MOST_LINES} at most`);
  }
  return found;
}

function filesOf(root: string): string[] {
  return TREES.filter((tree) => existsSync(join(root, tree)))
    .flatMap((tree) =>
      globSync(`${tree}/**/*`, {
        cwd: root,
        exclude: (path) => ['node_modules', 'dist'].includes(basename(path)),
      }),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => NAMED.test(file));
}

const root = process.argv[2] ?? '.';
const files = filesOf(root);
const found = files.flatMap((file) => complaints(root, file));
if (files.length === 0) found.push('no file was checked');
for (const line of found) console.log(line);
if (found.length > 0) process.exitCode = 1;
