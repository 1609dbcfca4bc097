import type { KindName } from '../evidence/kinds.ts';
import type { Anchor } from './ast.ts';

/** The kinds of evidence whose own instants an anchor names. */
const OF_KINDS: Readonly<Partial<Record<Anchor, readonly KindName[]>>> = {
  entry: ['arrival'],
  lastContact: ['contact'],
  lastStay: ['stay', 'linked-stay'],
  lastExposure: ['stay', 'linked-stay', 'contact'],
  lastSymptom: ['symptom', 'declaration'],
  isolation: ['case'],
  reported: ['case', 'flag', 'declaration', 'code', 'symptom'],
  sampled: ['test'],
};

/** The anchors of a place that belong to no kind: a stage's clock has all of them, a clock outside of stages fewer. */
export const IN_STAGE: readonly Anchor[] = ['assigned', 'stage', 'release', 'discharge'];
export const OUTSIDE_STAGES: readonly Anchor[] = ['assigned'];

/** The anchors that evidence of a kind has, beside those of the place. */
export function anchorsOf(kind: KindName, place: readonly Anchor[]): readonly Anchor[] {
  const own = Object.entries(OF_KINDS).filter(([, kinds]) => kinds.includes(kind));
  return [...place, ...own.map(([anchor]) => anchor as Anchor)];
}
