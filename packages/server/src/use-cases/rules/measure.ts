import {
  asIfInForce,
  compile,
  type Impact,
  ImpactCount,
  mergeImpacts,
  parseCanonical,
  type Program,
  toMinute,
  viewOf,
} from '@kangma/policy';
import type { Population } from '../../ports/population.ts';
import type { MeasureBucket } from '../../ports/proposal-work.ts';
import type { RuleBook } from '../deciding/rule-book.ts';

const PERSONS_PER_PAGE = 1000;
const DISTRICT_DIGITS = 6;

/** What a proposal does to people. */
export interface Measured {
  /** when it takes effect, or at once where that is over. */
  readonly onTheDay: Impact;
  /** today, had it been in force all along: what a rule does in the long run is seen on the day only where it is retroactive. */
  readonly asIf: Impact;
}

/**
 * Measures a proposal on the people of one bucket, on what was known at the moment of the measurement: page by page, keeping
 * counts and no people.
 */
export async function measureBucket(
  population: Population,
  rules: RuleBook,
  { canonical, at, bucket }: MeasureBucket,
): Promise<Measured> {
  const known = rules.knownAt(at);
  const proposed = programOf(canonical);
  const minute = toMinute(at);
  const day = Math.max(minute, proposed.effective);
  const { before, after } = asIfInForce(known, proposed, minute);
  const onTheDay = new ImpactCount(known, [...known, proposed], day, DISTRICT_DIGITS);
  const asIf = new ImpactCount(before, after, minute, DISTRICT_DIGITS);
  let last: string | null = null;
  for (;;) {
    const { states, evidence } = await population.page(bucket, last, PERSONS_PER_PAGE, () => true);
    if (states.length === 0) return { onTheDay: onTheDay.result(), asIf: asIf.result() };
    for (const { person } of states) {
      const view = viewOf(evidence.get(person) ?? [], at);
      onTheDay.add(view);
      asIf.add(view);
    }
    last = states.at(-1)!.person;
  }
}

/** The measurement of everybody, from those of all buckets. */
export function mergeMeasured(parts: readonly Measured[]): Measured {
  const merge = (of: (one: Measured) => Impact) => mergeImpacts(of(parts[0]!).at, parts.map(of));
  return { onTheDay: merge(({ onTheDay }) => onTheDay), asIf: merge(({ asIf }) => asIf) };
}

function programOf(canonical: string): Program {
  const read = parseCanonical(canonical);
  if (!read.ok) throw new Error(`a stored proposal cannot be read: ${read.problems[0]!.code}`);
  return compile(read.value);
}
