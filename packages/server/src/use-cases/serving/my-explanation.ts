import type { RESIDENT_ENDPOINTS } from '@kangma/contract';
import {
  decideView,
  type Evidence,
  explain,
  KIND_WORDS,
  type Language,
  type Line,
  planOf,
  readInstant,
  renderLines,
  toMinute,
  viewOf,
  writeDecision,
  writeInstant,
  writePlan,
} from '@kangma/policy';
import type { Handlers } from '../../ports/handler.ts';
import type { Serving } from './serving.ts';

type Explaining = Pick<typeof RESIDENT_ENDPOINTS, 'myExplanation'>;

/** Why a code is what it is, and the way back: decided again from the evidence, so that what is told is what is so. */
export function myExplanation({ reading, deciding, clock }: Serving): Handlers<Explaining> {
  return {
    async myExplanation({ person, language: preferred }, { language = preferred }) {
      const dossier = await reading.dossier({ person }, person);
      if (dossier === undefined) return { ok: false, code: 'person-not-found' };
      const { code, evidence } = dossier;
      const { rules } = deciding;
      const knownAt = Math.max(clock.now(), code.knownAt);
      const engine = rules.engineAt(knownAt);
      const view = viewOf(evidence, knownAt);
      const decision = { ...decideView(engine, view, { at: toMinute(knownAt), knownAt }), person };
      const plan = planOf(engine, view, decision);
      const lines = explain(decision, plan).map((line) =>
        inWords(line, evidence, language, rules.offset),
      );
      return {
        ok: true,
        value: {
          decision: writeDecision(decision, rules.offset) as Told,
          plan: writePlan(plan, rules.offset) as Told,
          text: renderLines(lines, language, rules.offset),
        },
      };
    },
  };
}

type Told = Record<string, never>;

/** Evidence is named by what it is and when it was, not by its id. */
function inWords(
  line: Line,
  evidence: readonly Evidence[],
  language: Language,
  offset: number,
): Line {
  const named = evidence.find(({ id }) => id === line.values.evidence);
  if (named === undefined) return line;
  const at = writeInstant(toMinute(readInstant(named.validFrom)!), offset);
  const words = `${KIND_WORDS[named.kind][language]} ${at.slice(0, 16).replace('T', ' ')}`;
  return { ...line, values: { ...line.values, evidence: words } };
}
