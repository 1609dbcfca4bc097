import { readFileSync } from 'node:fs';
import type { Json, JsonMap } from './vector.ts';

interface Frame {
  readonly policy: JsonMap;
  readonly clause: JsonMap;
  readonly evidence: JsonMap;
}

const frame = JSON.parse(
  readFileSync(new URL('frame.json', import.meta.url), 'utf8'),
) as unknown as Frame;

/** What a policy that extends another still says of its own (spec/policy-language.md §9). */
const OWN: ReadonlySet<string> = new Set([
  'kangma',
  'version',
  'title',
  'issuer',
  'jurisdiction',
  'basis',
  'published',
  'effective',
]);
const TITLED: ReadonlySet<string> = new Set(['pathways', 'vetoes', 'exemptions', 'asks']);

/** The words of a policy put into the frame; `null` leaves a word of the frame out. */
export function framedPolicy(name: string, words: JsonMap): JsonMap {
  const given = Object.entries(frame.policy).filter(
    ([word]) => words.extends === undefined || OWN.has(word),
  );
  const all = { ...Object.fromEntries(given), policy: name, ...words };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== null)
      .map(([word, value]) => [word, TITLED.has(word) ? titled(value) : value]),
  );
}

function titled(clauses: Json): Json {
  if (!Array.isArray(clauses)) return clauses;
  return (clauses as readonly Json[]).map((one) =>
    isMap(one) && one.remove === undefined ? { ...frame.clause, ...one } : one,
  );
}

/** The fields of evidence put into the frame; without `recordedAt` it was recorded when it was reported, or true. */
export function framedEvidence(fields: JsonMap): JsonMap {
  const recordedAt = fields.reportedAt ?? fields.validFrom ?? null;
  const all = { ...frame.evidence, ...(recordedAt === null ? {} : { recordedAt }), ...fields };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
