import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** All that the pages are made of. */
const SOURCES = [
  'package-lock.json',
  'packages/web/src/**/*',
  'packages/{contract,policy,intake}/src/**/*.ts',
];
const BESIDE = /[.]test[.]tsx?$|[/\\]testing[/\\]/;

/** One number for everything that the pages are built from: another one means that they are out of date. */
export function sourcesDigest(): string {
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !BESIDE.test(file))
    .sort();
  const digest = createHash('sha256');
  for (const file of files) {
    digest.update(`${file.slice(ROOT.length)}\n`).update(readFileSync(file));
  }
  return digest.digest('hex');
}
