import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { OK, USAGE } from './io.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** Runs the command itself, its answer going to `output`. */
async function answerTo(output: number | 'nobody') {
  const stdout = output === 'nobody' ? 'pipe' : output;
  const child = spawn(process.execPath, [main, '--help'], { stdio: ['ignore', stdout, 'pipe'] });
  child.stdout?.destroy();
  let err = '';
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, err };
}

it('leaves quietly when its reader has left', async () => {
  expect(await answerTo('nobody')).toEqual({ exitCode: OK, err: '' });
});

it.skipIf(!existsSync('/dev/full'))('fails when its answer cannot be written', async () => {
  const full = openSync('/dev/full', 'w');
  try {
    expect(await answerTo(full)).toEqual({
      exitCode: USAGE,
      err: expect.stringMatching(/^kangma: the answer could not be written: ENOSPC/),
    });
  } finally {
    closeSync(full);
  }
});
