import { compile } from '../language/compile.ts';
import { parsePolicy } from '../language/parse.ts';
import type { Policy } from '../language/ast.ts';
import type { Program } from '../language/program.ts';

/** The text of a shipped pack: tests hand in how files are read, because nothing in this package reads any. */
export type ReadPack = (id: string) => string;

/** A shipped pack, or an error that names what is wrong with it. */
export function pack(id: string, read: ReadPack): Policy {
  const result = parsePolicy(read(id), read);
  if (!result.ok)
    throw new Error(result.problems.map((p) => `${p.path}: ${p.message.en}`).join('\n'));
  return result.value;
}

export function program(id: string, read: ReadPack): Program {
  return compile(pack(id, read));
}
