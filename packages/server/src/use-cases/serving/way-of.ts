import {
  type Decision,
  decideView,
  type Evidence,
  type Plan,
  planOf,
  toMinute,
  viewOf,
} from '@kangma/policy';
import type { Serving } from './serving.ts';

/** A person's decision as of now and the way back to green. */
export interface Way {
  readonly evidence: readonly Evidence[];
  readonly decision: Decision;
  readonly plan: Plan;
  /** minutes east, in which times are told. */
  readonly offset: number;
}

/**
 * Decides a person again from the evidence, so that what is told is what is so; `undefined` where nobody is there.
 *
 * @param imagined evidence that there is not, to see what it would do.
 */
export async function wayOf(
  { reading, deciding, clock }: Pick<Serving, 'reading' | 'deciding' | 'clock'>,
  person: string,
  imagined: readonly Evidence[] = [],
): Promise<Way | undefined> {
  const dossier = await reading.dossier({ person }, person);
  if (dossier === undefined) return undefined;
  const { code } = dossier;
  const evidence = [...dossier.evidence, ...imagined];
  const { rules } = deciding;
  const knownAt = Math.max(clock.now(), code.knownAt);
  const engine = rules.engineAt(knownAt);
  const view = viewOf(evidence, knownAt);
  const decision = { ...decideView(engine, view, { at: toMinute(knownAt), knownAt }), person };
  return { evidence, decision, plan: planOf(engine, view, decision), offset: rules.offset };
}
