import { dirname, join } from 'node:path';
import {
  compile,
  type Language,
  parsePolicy,
  type Policy,
  type Problem,
  type Program,
} from '@kangma/policy';
import type { Io } from './io.ts';

/** {@link loadPolicy} for several, compiled; `undefined` where any of them has problems. */
export function loadPrograms(
  io: Io,
  names: readonly string[],
  language: Language,
): Program[] | undefined {
  const policies = names.map((name) => loadPolicy(io, name, language));
  const whole = policies.filter((policy) => policy !== undefined);
  return whole.length < policies.length ? undefined : whole.map(compile);
}

/**
 * Reads a policy, by the path of its file or by the id of a pack that ships with Kangma. What it `extends` is looked
 * for beside its file, then among the packs. Problems are written to stderr.
 */
export function loadPolicy(io: Io, name: string, language: Language): Policy | undefined {
  const packed = /^[a-z0-9-]+$/.test(name);
  const text = packed ? io.readPack(name) : io.read(name);
  if (text === undefined) {
    io.err(`${name}: no such ${packed ? 'pack' : 'file'}\n`);
    return undefined;
  }
  const beside = (id: string) => (packed ? undefined : io.read(join(dirname(name), `${id}.yaml`)));
  const result = parsePolicy(text, (id) => beside(id) ?? io.readPack(id));
  if (result.ok) return result.value;
  for (const problem of result.problems)
    io.err(`${name}:${place(problem)}: ${problem.message[language]} [${problem.code}]\n`);
  return undefined;
}

function place({ line, column, path, within }: Problem): string {
  const where = line === undefined ? '' : `${line}:${column ?? 1}: `;
  return `${where}${within === undefined ? '' : `(in ${within}) `}${path}`;
}
