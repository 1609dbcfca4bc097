import { parseArgs } from 'node:util';
import { LANGUAGES, type Language, readInstant } from '@kangma/policy';
import type { Io } from './io.ts';

export interface Options {
  readonly positional: readonly string[];
  readonly policies: readonly string[];
  readonly evidence: string | undefined;
  readonly person: string | undefined;
  /** milliseconds. */
  readonly at: number;
  /** milliseconds; everything in the file where it is left out. */
  readonly knownAt: number;
  readonly json: boolean;
  readonly help: boolean;
  readonly language: Language;
  readonly digits: number;
  readonly attachment: string | undefined;
  readonly server: string | undefined;
  readonly tokenFile: string | undefined;
  readonly output: string | undefined;
  readonly data: string | undefined;
  readonly key: string | undefined;
  readonly withdrawal: boolean;
}

const KNOWN = {
  policy: { type: 'string', multiple: true },
  evidence: { type: 'string' },
  person: { type: 'string' },
  at: { type: 'string' },
  'known-at': { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  digits: { type: 'string' },
  attachment: { type: 'string' },
  server: { type: 'string' },
  'token-file': { type: 'string' },
  output: { type: 'string', short: 'o' },
  data: { type: 'string' },
  key: { type: 'string' },
  withdrawal: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the options that commands share; a string is what is wrong with them. */
export function readOptions(args: readonly string[], io: Io): Options | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: KNOWN, allowPositionals: true });
  } catch (error) {
    return (error as Error).message;
  }
  const { values, positionals } = parsed;
  const at = values.at === undefined ? io.now() : instantOf(values.at);
  const knownAt = values['known-at'] === undefined ? Infinity : instantOf(values['known-at']);
  if (at === undefined) return `--at ${values.at}: ${INSTANT}`;
  if (knownAt === undefined) return `--known-at ${values['known-at']}: ${INSTANT}`;
  const language = LANGUAGES.find((one) => one === (values.language ?? 'en'));
  if (language === undefined)
    return `--language ${values.language}: one of ${LANGUAGES.join(', ')}`;
  const digits = Number(values.digits ?? 4);
  if (![2, 4, 6, 9, 12].includes(digits)) return `--digits ${values.digits}: one of 2, 4, 6, 9, 12`;
  return {
    positional: positionals,
    policies: values.policy ?? [],
    evidence: values.evidence,
    person: values.person,
    at,
    knownAt,
    json: values.json ?? false,
    help: values.help ?? false,
    language,
    digits,
    attachment: values.attachment,
    server: values.server,
    tokenFile: values['token-file'],
    output: values.output,
    data: values.data,
    key: values.key,
    withdrawal: values.withdrawal ?? false,
  };
}

const INSTANT =
  'an instant from 1900 to 2999 with its offset is needed, such as 2022-04-01T08:00+08:00';

/** As for evidence: beyond these years the engine cannot count, and would answer all the same. */
function instantOf(text: string): number | undefined {
  return /^(19|2)/.test(text) ? readInstant(text) : undefined;
}
