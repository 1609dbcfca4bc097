import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runVector } from './vectors/run-vector.ts';
import type { Vector, VectorFile } from './vectors/vector.ts';

const folder = join(import.meta.dirname, 'vectors');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'frame.json')
  .map((name): [string, VectorFile] => [
    name,
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile,
  ]);

describe.each(files)('%s', (_, file) => {
  test.each(file.vectors.map((vector): [string, Vector] => [vector.id, vector]))(
    '%s',
    (_id, vector) => expect(runVector(file, vector)).toEqual([]),
  );
});
