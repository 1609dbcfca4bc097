import { readFileSync } from 'node:fs';
import type { Io } from '../io.ts';

const POLICIES = new URL('../../../../policies/', import.meta.url);
const PACKS = new Set([
  'national',
  'five-days-three-tests',
  'five-days-three-tests.examples',
  'tianfu-sichuan',
  'as-printed',
]);
const BEGIN = Date.parse('2022-04-06T12:00+08:00');

/** What a command said, wrote and waited. */
export interface Said {
  out: string;
  err: string;
  readonly written: Map<string, Uint8Array>;
  readonly waits: number[];
}

/** A world in memory; the shipped packs are the real ones, and each look at the clock finds it 250 ms on. */
export function memoryIo(
  files: Readonly<Record<string, string>>,
  more: Partial<Io> = {},
): { readonly io: Io; readonly said: Said } {
  const said: Said = { out: '', err: '', written: new Map(), waits: [] };
  let clock = BEGIN;
  const nothing = { reason: 'no such file' };
  const io: Io = {
    read: (path) => {
      const text = files[path];
      return text === undefined ? { text, ...nothing } : { text };
    },
    readBytes: (path) => {
      const text = files[path];
      return text === undefined
        ? { bytes: text, ...nothing }
        : { bytes: new TextEncoder().encode(text) };
    },
    writeNew: (path, bytes) => void said.written.set(path, bytes),
    readPack: (id) =>
      PACKS.has(id) ? readFileSync(new URL(`${id}.yaml`, POLICIES), 'utf8') : undefined,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    now: () => (clock += 250),
    wait: (ms) => {
      said.waits.push(ms);
      return Promise.resolve();
    },
    fetch: () => Promise.reject(new Error('no network')),
    env: {},
    watched: false,
    ...more,
  };
  return { io, said };
}
