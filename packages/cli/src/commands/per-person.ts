import {
  engineAt,
  decideView,
  type Decision,
  type Engine,
  toMinute,
  type View,
  viewOf,
  type When,
} from '@kangma/policy';
import { FOUND, type Io, OK, USAGE } from '../io.ts';
import { loadPeople } from '../load-people.ts';
import { loadPrograms } from '../load-policies.ts';
import type { Options } from '../options.ts';
import { withProgress } from '../progress.ts';

/** One person of the file, decided. */
export interface Case {
  readonly engine: Engine;
  readonly view: View;
  readonly when: When;
  readonly decision: Decision;
  /** minutes east, of the first policy: in which local time to write. */
  readonly offset: number;
  /** what the line of the person ends with where rows of theirs were refused; else nothing. */
  readonly incomplete: string;
}

/**
 * Decides every person of `--evidence` under `--policy …` at `--at`, and hands each to `write`. With `--json` what
 * `write` answers is written one JSON object a line, with `refusedRows` where rows of the person were refused. What all
 * commands that go person by person have in common.
 */
export function perPerson(
  io: Io,
  options: Options,
  write: (one: Case) => object | undefined,
): number {
  const { policies, evidence, language } = options;
  if (policies.length === 0 || evidence === undefined) {
    io.err('kangma: --policy and --evidence are needed\n');
    return USAGE;
  }
  const programs = loadPrograms(io, policies, language);
  const people = loadPeople(io, evidence, language, options.person);
  if (programs === undefined || people === undefined) return USAGE;
  const when = { at: toMinute(options.at), knownAt: options.knownAt };
  const engine = engineAt(programs, when.knownAt);
  const offset = programs[0]!.offset;
  let undecided = 0;
  for (const { person, evidence: dossier } of withProgress(io, 'decided', people.persons)) {
    // no evidence names nobody
    const view = { ...viewOf(dossier, when.knownAt), person };
    const decision = decideView(engine, view, when);
    if (lacksPolicy(decision)) undecided++;
    const refusedRows = people.refusedOf.get(person) ?? 0;
    const incomplete =
      refusedRows === 0 ? '' : `incomplete: ${counted(refusedRows, 'row')} refused`;
    const answer = write({ engine, view, when, decision, offset, incomplete });
    if (options.json) {
      io.out(`${JSON.stringify(refusedRows === 0 ? answer : { ...answer, refusedRows })}\n`);
    }
  }
  if (undecided > 0) {
    const hint = policies.includes('national') ? '' : '; add --policy national';
    io.err(
      `kangma: ${counted(undecided, 'person')} with evidence that no policy given decides, or with no policy at all [no-policy]${hint}\n`,
    );
  }
  return people.refused > 0 ? FOUND : OK;
}

function lacksPolicy({ rejected, undetermined }: Decision): boolean {
  const says = ({ code }: { readonly code: string }) => code === 'no-policy';
  return rejected.some(says) || undetermined.some(says);
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
