import { createEngine, type Engine, scan } from '../engine/engine.ts';
import type { Fact, View } from '../evidence/view.ts';
import { Silent } from '../engine/silent.ts';
import type { Step } from '../engine/step.ts';
import * as code from '../language/program.ts';
import { type Minute, NEVER } from '../time.ts';
import type { CodeColour } from '../decide/decision.ts';

/** How many persons go from one colour to another. */
interface Change {
  readonly from: CodeColour;
  readonly to: CodeColour;
  readonly persons: number;
}

/** The changes of those whom a pathway colours (before or after), or who live in a division. */
interface Breakdown {
  readonly name: string;
  readonly persons: number;
  readonly better: number;
  readonly worse: number;
}

/** What putting one set of policies in the place of another does to a population at a moment. */
export interface Impact {
  readonly at: Minute;
  readonly persons: number;
  readonly changed: number;
  /** every pair of colours that occurs, the unchanged included. */
  readonly changes: readonly Change[];
  /** by the pathway that gives the worse of the two colours (`pathway` or `base`); the changed persons only. */
  readonly byPathway: readonly Breakdown[];
  /** by the first digits of the division of the fact that colours; the changed persons only. */
  readonly byDivision: readonly Breakdown[];
}

const COLOURS: readonly CodeColour[] = ['none', 'green', 'yellow', 'red'];

/**
 * Adds up, person by person, what changes when `after` takes the place of `before`. Streams: it keeps counts, not
 * persons, so a population of any size can be fed to {@link ImpactCount.add}.
 */
export class ImpactCount {
  readonly #before: Engine;
  readonly #after: Engine;
  readonly #at: Minute;
  readonly #digits: number;
  readonly #changes = new Map<string, number>();
  readonly #pathways = new Map<string, { persons: number; better: number; worse: number }>();
  readonly #divisions = new Map<string, { persons: number; better: number; worse: number }>();
  readonly #worst = new Worst();
  #persons = 0;
  #changed = 0;

  /** `digits`: to which level divisions are told apart (2 province, 4 city, 6 district). */
  constructor(
    before: readonly code.Program[],
    after: readonly code.Program[],
    at: Minute,
    digits = 4,
  ) {
    this.#before = createEngine(before);
    this.#after = createEngine(after);
    this.#at = at;
    this.#digits = digits;
  }

  add(view: View): void {
    const old = this.#worst.of(this.#before, view, this.#at);
    const now = this.#worst.of(this.#after, view, this.#at);
    this.#persons++;
    const pair = `${COLOURS[old.colour + 1]} ${COLOURS[now.colour + 1]}`;
    this.#changes.set(pair, (this.#changes.get(pair) ?? 0) + 1);
    if (old.colour === now.colour) return;
    this.#changed++;
    const cause = now.colour > old.colour ? now : old;
    count(this.#pathways, cause.pathway, now.colour > old.colour);
    count(this.#divisions, cause.division.slice(0, this.#digits), now.colour > old.colour);
  }

  result(): Impact {
    return {
      at: this.#at,
      persons: this.#persons,
      changed: this.#changed,
      changes: [...this.#changes].map(([pair, persons]) => {
        const [from, to] = pair.split(' ') as [CodeColour, CodeColour];
        return { from, to, persons };
      }),
      byPathway: sorted(this.#pathways),
      byDivision: sorted(this.#divisions),
    };
  }
}

/** {@link ImpactCount} over a population that is at hand. */
export function impact(
  before: readonly code.Program[],
  after: readonly code.Program[],
  population: Iterable<View>,
  at: Minute,
  digits = 4,
): Impact {
  const counted = new ImpactCount(before, after, at, digits);
  for (const view of population) counted.add(view);
  return counted.result();
}

function count(
  table: Map<string, { persons: number; better: number; worse: number }>,
  name: string,
  worse: boolean,
): void {
  const row = table.get(name) ?? { persons: 0, better: 0, worse: 0 };
  row.persons++;
  if (worse) row.worse++;
  else row.better++;
  table.set(name, row);
}

function sorted(
  table: Map<string, { persons: number; better: number; worse: number }>,
): Breakdown[] {
  return [...table]
    .map(([name, row]) => ({ name, ...row }))
    .sort((a, b) => b.persons - a.persons || (a.name < b.name ? -1 : 1));
}

/** Which pathway gives a person's colour: the first of the worst ones. */
class Worst extends Silent {
  #colour = code.NONE as number;
  #pathway = 'base';
  #division = '';

  of(
    engine: Engine,
    view: View,
    at: Minute,
  ): { colour: number; pathway: string; division: string } {
    this.#colour = code.GREEN;
    this.#pathway = 'base';
    this.#division =
      view.triggers[0]?.authority.division ?? view.supports[0]?.authority.division ?? '';
    const result = { colour: code.NONE as number, next: NEVER };
    scan(engine, view, at, result, this);
    return { colour: result.colour, pathway: this.#pathway, division: this.#division };
  }

  override instance(
    fact: Fact,
    _program: code.Program,
    pathway: code.PathwayCode,
    step: Step,
  ): void {
    if (step.stage === code.OUT) return;
    const { colour } = pathway.stages[step.stage]!;
    if (colour <= this.#colour) return;
    this.#colour = colour;
    this.#pathway = pathway.clause.id;
    this.#division = fact.authority.division;
  }

  override hole(fact: Fact, _program: code.Program, pathway: code.PathwayCode): void {
    if (this.#colour > code.GREEN) return;
    this.#pathway = pathway.clause.id;
    this.#division = fact.authority.division;
  }
}
