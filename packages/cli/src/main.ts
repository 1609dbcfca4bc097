import { setTimeout as wait } from 'node:timers/promises';
import manifest from '../package.json' with { type: 'json' };
import { type Io, USAGE } from './io.ts';
import { readBytes, readFile, writeNewFile } from './read-file.ts';
import { run } from './run.ts';

const io: Io = {
  read: readFile,
  readBytes,
  writeNew: writeNewFile,
  readPack: (id) => readFile(new URL(`../../../policies/${id}.yaml`, import.meta.url)).text,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => Date.now(),
  wait,
  fetch,
  env: process.env,
  watched: process.stderr.isTTY,
};

function unwritten({ code, message }: NodeJS.ErrnoException): void {
  // a reader that closes the pipe early (head) is no failure; a full disk is
  if (code === 'EPIPE') process.exit();
  process.exitCode = USAGE;
  io.err(`kangma: the answer could not be written: ${message}\n`);
}

process.stdout.on('error', unwritten);
process.exitCode = await run(io, process.argv.slice(2), manifest.version);
