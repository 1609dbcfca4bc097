import { dirname, join } from 'node:path';
import {
  compile,
  type Language,
  parsePolicy,
  type Policy,
  type Problem,
  type Program,
} from '@kangma/policy';
import type { Io, Read } from './io.ts';

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
  return loadFamily(io, name, language)?.policy;
}

/** {@link loadPolicy} together with the policy that it extends, where there is one. */
export function loadFamily(
  io: Io,
  name: string,
  language: Language,
): { policy: Policy; parent: Policy | undefined } | undefined {
  const read = readBeside(io, name, '');
  if (read.text === undefined) {
    io.err(`${name}: ${read.reason}\n`);
    return undefined;
  }
  const asked: string[] = [];
  const load = (id: string) => {
    asked.push(id);
    return (
      (isPack(name) ? undefined : io.read(join(dirname(name), `${id}.yaml`)).text) ??
      io.readPack(id)
    );
  };
  const result = parsePolicy(read.text, load);
  if (!result.ok) {
    for (const problem of result.problems) {
      io.err(`${name}:${place(problem)}: ${problem.message[language]} [${problem.code}]\n`);
    }
    return undefined;
  }
  const [parentId] = asked;
  const parent = parentId === undefined ? undefined : parsePolicy(load(parentId) ?? '', load);
  return { policy: result.value, parent: parent?.ok === true ? parent.value : undefined };
}

/** The text of a policy, or of a file beside it: `suffix` goes before the ending (`.examples`). */
export function readBeside(io: Io, name: string, suffix: string): Read {
  if (isPack(name)) {
    const text = io.readPack(`${name}${suffix}`);
    return text === undefined ? { text, reason: 'no such pack' } : { text };
  }
  return io.read(suffix === '' ? name : name.replace(/(\.ya?ml)?$/, `${suffix}.yaml`));
}

function isPack(name: string): boolean {
  return /^[a-z0-9-]+$/.test(name);
}

function place({ line, column, path, within }: Problem): string {
  const where = line === undefined ? '' : `${line}:${column ?? 1}: `;
  return `${where}${within === undefined ? '' : `(in ${within}) `}${path}`;
}
