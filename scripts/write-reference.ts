// Writes the generated files: npm run reference.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referenceFiles } from './reference-files.ts';

const root = join(import.meta.dirname, '..');
for (const [path, text] of Object.entries(referenceFiles())) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
