import { readInstant, readOffset } from '../time.ts';
import type { ProblemCode } from '../messages/problem.ts';

/** A form of text: a regular expression for JSON Schema, and where that cannot say all, what holds instead. */
export interface Format {
  readonly pattern: RegExp;
  readonly holds?: (text: string) => boolean;
  readonly problem: ProblemCode &
    `${'id' | 'reference' | 'division' | 'jurisdiction' | 'instant' | 'offset' | 'moment'}-invalid`;
}

const ID = '[a-z][a-z0-9]*(-[a-z0-9]+)*';
const DIGITS = '([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})';

/** A local day, counted from the start of the examples, and the clock time on it. */
const MOMENT = '[+-][0-9]{1,4}d ([01][0-9]|2[0-3]):[0-5][0-9]';

/** Text of fixed forms, by name. */
export const FORMATS = {
  id: { pattern: new RegExp(`^(?=.{1,64}$)${ID}$`), problem: 'id-invalid' },
  reference: {
    pattern: new RegExp(`^(?=.{1,129}$)${ID}(/${ID})?$`),
    problem: 'reference-invalid',
  },
  division: { pattern: new RegExp(`^${DIGITS}$`), problem: 'division-invalid' },
  jurisdiction: { pattern: new RegExp(`^${DIGITS}?$`), problem: 'jurisdiction-invalid' },
  instant: {
    pattern:
      // the engine counts minutes in small integers, which end in the year 5772
      /^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$/,
    holds: (text) => /^(19|2)/.test(text) && readInstant(text) !== undefined,
    problem: 'instant-invalid',
  },
  offset: {
    pattern: /^(Z|[+-][0-9]{2}:[0-9]{2})$/,
    holds: (text) => readOffset(text) !== undefined,
    problem: 'offset-invalid',
  },
  moment: { pattern: new RegExp(`^${MOMENT}$`), problem: 'moment-invalid' },
  end: { pattern: new RegExp(`^(never|${MOMENT})$`), problem: 'moment-invalid' },
  'green-date': {
    pattern: new RegExp(`^(now|waiting|no-code|${MOMENT})$`),
    problem: 'moment-invalid',
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export function holdsFormat(name: FormatName, text: string): boolean {
  const format: Format = FORMATS[name];
  return format.holds === undefined ? format.pattern.test(text) : format.holds(text);
}
