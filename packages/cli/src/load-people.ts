import { type Dossier, type Language, validateMany } from '@kangma/policy';
import type { Io } from './io.ts';

export interface People {
  readonly persons: readonly Dossier[];
  /** rows that were refused; they are told on stderr, and the others go on. */
  readonly refused: number;
  /** how many of them each person lacks; who lacks none is not there. */
  readonly refusedOf: ReadonlyMap<string, number>;
}

const MOST_TOLD = 20;

/**
 * Reads the evidence of many persons from one JSON file; `undefined` where the file as a whole is no such
 * thing, or where it does not know the only person asked for.
 */
export function loadPeople(
  io: Io,
  path: string,
  language: Language,
  only?: string,
): People | undefined {
  const read = io.read(path);
  if (read.text === undefined) {
    io.err(`${path}: ${read.reason}\n`);
    return undefined;
  }
  let input: unknown;
  try {
    input = JSON.parse(read.text);
  } catch (error) {
    io.err(`${path}: not JSON: ${(error as Error).message}\n`);
    return undefined;
  }
  const batch = validateMany(input);
  if (!batch.ok) {
    for (const { message, path: where } of batch.problems)
      io.err(`${path}: ${where} ${message[language]}\n`);
    return undefined;
  }
  const { persons, refused } = batch.value;
  for (const { row, problems } of refused.slice(0, MOST_TOLD)) {
    for (const { path: where, message, code } of problems) {
      io.err(`${path}: row ${row} ${where}: ${message[language]} [${code}]\n`);
    }
  }
  if (refused.length > MOST_TOLD)
    io.err(`${path}: … and ${refused.length - MOST_TOLD} more rows refused\n`);
  const asked = only === undefined ? persons : persons.filter(({ person }) => person === only);
  if (only !== undefined && asked.length === 0) {
    io.err(`${path}: no person "${only}" in it\n`);
    return undefined;
  }
  const refusedOf = new Map<string, number>();
  for (const { person } of refused) {
    if (person !== undefined) refusedOf.set(person, (refusedOf.get(person) ?? 0) + 1);
  }
  return { persons: asked, refused: refused.length, refusedOf };
}
