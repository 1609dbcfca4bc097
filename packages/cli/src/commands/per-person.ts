import {
  createEngine,
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
}

/**
 * Decides every person of `--evidence` under `--policy …` at `--at`, and hands each to `write`. With `--json` what
 * `write` answers is written one JSON object a line. What all commands that go person by person have in common.
 */
export function perPerson(io: Io, options: Options, write: (one: Case) => unknown): number {
  const { policies, evidence, language } = options;
  if (policies.length === 0 || evidence === undefined) {
    io.err('kangma: --policy and --evidence are needed\n');
    return USAGE;
  }
  const programs = loadPrograms(io, policies, language);
  const people = loadPeople(io, evidence, language, options.person);
  if (programs === undefined || people === undefined) return USAGE;
  const when = { at: toMinute(options.at), knownAt: options.knownAt };
  const engine = createEngine(programs.filter(({ published }) => published <= when.knownAt));
  const offset = programs[0]!.offset;
  for (const { evidence: dossier } of withProgress(io, 'decided', people.persons)) {
    const view = viewOf(dossier, when.knownAt);
    const decision = decideView(engine, view, when);
    const answer = write({
      engine,
      view,
      when,
      decision: { ...decision, person: dossier[0]!.person },
      offset,
    });
    if (options.json) io.out(`${JSON.stringify(answer)}\n`);
  }
  return people.refused > 0 ? FOUND : OK;
}
