import { readFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };
import type { Io } from './io.ts';
import { run } from './run.ts';

function read(path: string | URL): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const io: Io = {
  read,
  readPack: (id) => read(new URL(`../../../policies/${id}.yaml`, import.meta.url)),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => Date.now(),
  watched: process.stderr.isTTY,
};

// a reader that closes the pipe early (head) is no failure
process.stdout.on('error', () => process.exit());
process.exitCode = run(io, process.argv.slice(2), manifest.version);
