import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { USAGE } from '../io.ts';
import { run } from '../run.ts';
import { memoryIo } from '../testing/memory-io.ts';

it('says so where there is no store, and makes none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kangma-no-store-'));
  const { io, said } = memoryIo({}, { env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' } });
  expect(await run(io, ['verify-store', '--data', folder], '1.2.3')).toBe(USAGE);
  expect(said.err).toContain(`There is no store in ${folder}`);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
