import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceFiles } from './reference-files.ts';

test.each(Object.entries(referenceFiles()))(
  '%s is what the code says (else: npm run reference)',
  (path, text) => {
    expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).toBe(text);
  },
);
