import { KIND_NAMES, type KindName, kindOf } from './kinds.ts';

/**
 * A signature numbers one combination of kind and attribute values, for instance "contact, close, enclosed, strong".
 * There are {@link SIGNATURES} of them and no others, so a policy compiles to a table indexed by signature, and a
 * checker can walk all of them.
 */
export type Signature = number;

interface Layout {
  readonly base: Signature;
  readonly names: readonly string[];
  readonly values: readonly (readonly string[])[];
}

const layouts = new Map<KindName, Layout>();
const kindAt: KindName[] = [];
for (const name of KIND_NAMES) {
  const { attributes } = kindOf(name);
  const values = Object.values(attributes);
  layouts.set(name, { base: kindAt.length, names: Object.keys(attributes), values });
  const count = values.reduce((product, list) => product * list.length, 1);
  for (let i = 0; i < count; i++) kindAt.push(name);
}

/** How many signatures there are. */
export const SIGNATURES = kindAt.length;

export interface Described {
  readonly kind: KindName;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The signature of a kind with its attributes; an absent attribute takes its first value. */
export function signatureOf(
  kind: KindName,
  attributes: Readonly<Record<string, unknown>>,
): Signature {
  const { base, names, values } = layouts.get(kind)!;
  let offset = 0;
  for (let i = 0; i < names.length; i++) {
    const list = values[i]!;
    offset = offset * list.length + Math.max(0, list.indexOf(String(attributes[names[i]!])));
  }
  return base + offset;
}

/** The kind and attribute values that a signature stands for. */
export function describeSignature(signature: Signature): Described {
  const kind = kindAt[signature]!;
  const { base, names, values } = layouts.get(kind)!;
  const attributes: Record<string, string> = {};
  let rest = signature - base;
  for (let i = names.length - 1; i >= 0; i--) {
    const list = values[i]!;
    attributes[names[i]!] = list[rest % list.length]!;
    rest = Math.floor(rest / list.length);
  }
  return { kind, attributes };
}

function remap(change: (of: Described) => Described): Int16Array {
  const table = new Int16Array(SIGNATURES);
  for (let s = 0; s < SIGNATURES; s++) {
    const { kind, attributes } = change(describeSignature(s));
    table[s] = signatureOf(kind, attributes);
  }
  return table;
}

/** What a weak fact counts as once it is confirmed: strong, known to the place, one's own (R16, R18, R72). */
export const STRENGTHENED = remap(({ kind, attributes }) => ({
  kind: kind === 'linked-stay' ? 'stay' : kind,
  attributes: { ...attributes, weight: 'strong', precision: 'place' },
}));

/** What a fact counts as where the policy finds it too slight (a dwell below its minimum, R18). */
export const WEAKENED = remap(({ kind, attributes }) => ({
  kind,
  attributes: { ...attributes, weight: 'weak' },
}));

/** 1 for every signature that is adverse: a policy must say what it starts, or that it starts nothing. */
export const ADVERSE = Uint8Array.from({ length: SIGNATURES }, (_, signature) => {
  const { kind, attributes } = describeSignature(signature);
  const { role, adverseIf } = kindOf(kind);
  const named = Object.entries(adverseIf ?? {}).some(([name, values]) =>
    values.includes(attributes[name]!),
  );
  return role === 'adverse' || named ? 1 : 0;
});

export function isAdverse(signature: Signature): boolean {
  return ADVERSE[signature] === 1;
}

/** The signatures that a policy's minimum dwell is about: strong stays (R18). */
export const DWELLS = new Uint8Array(SIGNATURES);
for (let s = 0; s < SIGNATURES; s++) {
  const { kind, attributes } = describeSignature(s);
  if (kind === 'stay' && attributes.weight === 'strong') DWELLS[s] = 1;
}

/** The first and the last signature of a test. */
const TESTS = [kindAt.indexOf('test'), kindAt.lastIndexOf('test')] as const;

/** Whether a set of signatures holds tests, which views and columns keep apart from other evidence. */
export function holdsTests(set: Uint8Array): boolean {
  const first = set.indexOf(1, TESTS[0]);
  return first >= 0 && first <= TESTS[1];
}
