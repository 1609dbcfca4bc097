import {
  MAX_PROBLEMS,
  type Problem,
  problem,
  ProblemList,
  type Result,
} from '../messages/problem.ts';
import { canonicalText } from '../shape/canonical-text.ts';
import { isMap, readShape } from '../shape/read-shape.ts';
import type { Evidence } from './evidence.ts';
import { PERSON } from './evidence-words.ts';
import { validateEvidence } from './validate.ts';

/** What a batch of evidence came to. Good rows are kept whatever the others are like. */
export interface Batch {
  /** everybody whom the input names, in order of first appearance; also who has no evidence, or only refused rows. */
  readonly persons: readonly Dossier[];
  readonly refused: readonly RefusedRow[];
  /** how many rows said again exactly what another row had said; they count once. */
  readonly repeated: number;
}

export interface Dossier {
  readonly person: string;
  readonly evidence: readonly Evidence[];
}

export interface RefusedRow {
  /** from 1, counted through the whole batch. */
  readonly row: number;
  /** whose evidence it stands among or names, so whose is not whole without it; absent where that cannot be read. */
  readonly person?: string;
  readonly problems: readonly Problem[];
}

interface Row {
  readonly input: unknown;
  readonly path: string;
  /** whom it must be about, where the batch says so. */
  readonly person?: unknown;
}

type Known = Map<string, { readonly row: number; readonly evidence: Evidence }>;
type Persons = Map<string, Known>;

/** In place of the problems of a row where so many were listed already that nobody reads on. */
const UNLISTED: readonly Problem[] = [problem('too-many-problems', '', { max: MAX_PROBLEMS })];

/**
 * Reads evidence about many persons: a list of evidence, or `{ persons: [{ person, evidence: [...] }] }`. Each row
 * stands for itself; an id may be given twice for one person only if both rows say the same. The result is not `ok`
 * only where the input has neither form.
 */
export function validateMany(input: unknown): Result<Batch> {
  const persons: Persons = new Map();
  const rows = Array.isArray(input) ? rowsOf(input, '') : rowsOfPersons(input, persons);
  if (rows === undefined) return { ok: false, problems: [problem('not-evidence-list', '', {})] };
  const refused: RefusedRow[] = [];
  let row = 0;
  let kept = 0;
  let listed = 0;
  for (const one of rows) {
    row++;
    const problems = keep(one, row, persons);
    if (problems === 'kept') kept++;
    if (typeof problems === 'string') continue;
    const person = personOf(one);
    if (person !== undefined) knownOf(person, persons);
    refused.push({
      row,
      ...(person === undefined ? {} : { person }),
      problems: listed < MAX_PROBLEMS ? problems : UNLISTED,
    });
    listed += problems.length;
  }
  const dossiers = Array.from(persons, ([person, known]) => ({
    person,
    evidence: Array.from(known.values(), ({ evidence }) => evidence),
  }));
  const repeated = row - kept - refused.length;
  return { ok: true, value: { persons: dossiers, refused, repeated } };
}

/** Adds a row to the person it is about, unless it is refused or repeats another. */
function keep(
  { input, path, person }: Row,
  row: number,
  persons: Persons,
): 'kept' | 'repeated' | readonly Problem[] {
  const read = validateEvidence(input, path);
  if (!read.ok) return read.problems;
  const evidence = read.value;
  if (person !== undefined && person !== evidence.person) {
    return [problem('other-person', `${path}/person`, {})];
  }
  const known = knownOf(evidence.person, persons);
  const earlier = known.get(evidence.id);
  if (earlier === undefined) {
    known.set(evidence.id, { row, evidence });
    return 'kept';
  }
  if (canonicalText(earlier.evidence) === canonicalText(evidence)) return 'repeated';
  const { id } = evidence;
  return [problem('different-duplicate', `${path}/id`, { id, row: earlier.row })];
}

function knownOf(person: string, persons: Persons): Known {
  let known = persons.get(person);
  if (known === undefined) persons.set(person, (known = new Map()));
  return known;
}

function personOf({ input, person }: Row): string | undefined {
  return readable(person) ?? (isMap(input) ? readable(input.person) : undefined);
}

function readable(person: unknown): string | undefined {
  return readShape(PERSON, person, '', new ProblemList()) as string | undefined;
}

function* rowsOf(list: readonly unknown[], path: string, person?: unknown): Generator<Row> {
  for (let i = 0; i < list.length; i++) yield { input: list[i], path: `${path}/${i}`, person };
}

function rowsOfPersons(input: unknown, persons: Persons): Iterable<Row> | undefined {
  const list = isMap(input) && Object.keys(input).length === 1 ? input.persons : undefined;
  return Array.isArray(list) ? rowsOfEach(list, persons) : undefined;
}

function* rowsOfEach(list: readonly unknown[], persons: Persons): Generator<Row> {
  for (let i = 0; i < list.length; i++) {
    const path = `/persons/${i}`;
    const one: unknown = list[i];
    const { person, evidence } = isMap(one) ? one : {};
    const name = readable(person);
    const rows = Array.isArray(evidence) && person !== undefined ? evidence : undefined;
    // whoever is not named, or has no list, is a row that is refused as a whole
    if (rows === undefined || (name === undefined && rows.length === 0)) {
      yield { input: undefined, path, person };
      continue;
    }
    if (name !== undefined) knownOf(name, persons);
    yield* rowsOf(rows, `${path}/evidence`, person);
  }
}
