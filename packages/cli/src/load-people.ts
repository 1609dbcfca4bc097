import { type Evidence, type Language, validateMany } from '@kangma/policy';
import type { Io } from './io.ts';

export interface People {
  readonly persons: readonly { readonly person: string; readonly evidence: readonly Evidence[] }[];
  /** rows that were refused; they are told on stderr, and the others go on. */
  readonly refused: number;
}

const MOST_TOLD = 20;

/** Reads the evidence of many persons from one JSON file; `undefined` where the file as a whole is no such thing. */
export function loadPeople(
  io: Io,
  path: string,
  language: Language,
  only?: string,
): People | undefined {
  const text = io.read(path);
  if (text === undefined) {
    io.err(`${path}: no such file\n`);
    return undefined;
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
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
  return {
    persons: only === undefined ? persons : persons.filter(({ person }) => person === only),
    refused: refused.length,
  };
}
