import type { RESIDENT_ENDPOINTS } from '@kangma/contract';
import {
  type Evidence,
  explain,
  KIND_WORDS,
  type Language,
  type Line,
  type Plan,
  readInstant,
  renderLines,
  toMinute,
  writeDecision,
  writeInstant,
  writePlan,
} from '@kangma/policy';
import type { Handlers } from '../../ports/handler.ts';
import type { DivisionNames } from './division-names.ts';
import type { Serving } from './serving.ts';
import { wayOf } from './way-of.ts';

type Explaining = Pick<typeof RESIDENT_ENDPOINTS, 'myExplanation'>;

/** Why a code is what it is, and the way back: decided again from the evidence, so that what is told is what is so. */
export function myExplanation(serving: Serving): Handlers<Explaining> {
  const { names } = serving;
  return {
    async myExplanation({ person, language: preferred }, { language = preferred }) {
      const way = await wayOf(serving, person);
      if (way === undefined) return { ok: false, code: 'person-not-found' };
      const { evidence, decision, plan, offset } = way;
      const lines = explain(decision, plan).map((line) => ({
        ...line,
        values: inWords(line.values, { evidence, names, language, offset }),
      }));
      return {
        ok: true,
        value: {
          decision: writeDecision(decision, offset) as Told,
          plan: writePlan(plan, offset) as Told,
          text: renderLines(lines, language, offset),
          places: placesOf(plan, names),
        },
      };
    },
  };
}

type Told = Record<string, never>;

type Values = Line['values'];

interface Words {
  readonly evidence: readonly Evidence[];
  readonly names: DivisionNames;
  readonly language: Language;
  readonly offset: number;
}

/** Evidence is named by what it is and when it was, not by its id; a division by its name, not by its code. */
function inWords(values: Values, words: Words): Values {
  const told = Object.entries(values).map(([name, value]): [string, Values[string]] => {
    if (typeof value === 'object' && 'say' in value) {
      return [name, { ...value, values: inWords(value.values, words) }];
    }
    if (typeof value !== 'string') return [name, value];
    if (name === 'division' || name === 'where') return [name, words.names.full(value)];
    return [name, name === 'evidence' ? evidenceInWords(value, words) : value];
  });
  return Object.fromEntries(told);
}

function evidenceInWords(id: string, { evidence, language, offset }: Words): string {
  const named = evidence.find((one) => one.id === id);
  if (named === undefined) return id;
  const at = writeInstant(toMinute(readInstant(named.validFrom)!), offset);
  return `${KIND_WORDS[named.kind][language]} ${at.slice(0, 16).replace('T', ' ')}`;
}

/** What the divisions are called that a plan names. */
function placesOf({ tests, acts }: Plan, names: DivisionNames): Record<string, string> {
  const codes = [...tests.map(({ where }) => where), ...acts.map(({ division }) => division)];
  return Object.fromEntries(
    codes.flatMap((code) => (code === null ? [] : [[code, names.full(code)]])),
  );
}
