import type {
  ListShape,
  RecordShape,
  Shape,
  TaggedShape,
  TextShape,
  Word,
} from '../shape/shape.ts';
import { KIND_NAMES, type KindName, kindOf } from './kinds.ts';

const key: TextShape = { type: 'text', max: 100 };

/** Who a person is called, in evidence and in a file of many people. */
export const PERSON: Shape = key;

const line: TextShape = { type: 'text', max: 200 };
const instant = { type: 'format', format: 'instant' } as const;

/** What numbers can be true of a person. */
const NUMBERS: Readonly<Record<string, Shape>> = {
  celsius: { type: 'number', whole: false, min: 20, max: 50 },
  dose: { type: 'number', whole: true, min: 1, max: 20 },
};

const authority: RecordShape = {
  type: 'record',
  name: 'authority',
  words: {
    division: { shape: { type: 'format', format: 'division' }, means: 'Its division code.' },
    office: { shape: line, means: 'Its office.' },
    phone: { shape: line, optional: true, means: 'Whom a person may call.' },
  },
};

const source: RecordShape = {
  type: 'record',
  name: 'source',
  words: {
    system: { shape: line, means: 'The system that it came from.' },
    reference: { shape: line, optional: true, means: 'Its number there.' },
  },
};

const COMMON: Readonly<Record<string, Word>> = {
  id: { shape: key, means: 'The id of this piece of evidence, unique for the person.' },
  person: { shape: PERSON, means: 'Whom it is about.' },
  authority: { shape: authority, means: 'Who vouches for it.' },
  source: { shape: source, means: 'Where it came from.' },
  validFrom: { shape: instant, means: 'From when it was true; for a test, when it was sampled.' },
  validTo: { shape: instant, optional: true, means: 'Until when it was true.' },
  recordedAt: { shape: instant, means: 'When the system came to know it.' },
  supersedes: { shape: key, optional: true, means: 'The older evidence of its kind it replaces.' },
  through: {
    shape: key,
    optional: true,
    means: 'The merge by which it came to be about this record.',
  },
  firstRecordedAt: {
    shape: instant,
    optional: true,
    means: 'When it was recorded first, under another record of the person.',
  },
};

const distinct = (min: number): ListShape => ({
  type: 'list',
  of: key,
  min,
  max: 1000,
  distinct: true,
});

/** Two people stand behind what takes evidence away, or brings it from another record. */
const APPROVED: Readonly<Record<string, Word>> = {
  approvals: { shape: distinct(2), means: 'The people who approved, at least two.' },
};
/** Only a correction voids. */
const OF_KIND: Partial<Record<KindName, Readonly<Record<string, Word>>>> = {
  correction: {
    voids: { shape: distinct(1), means: 'The evidence that does not stand.' },
    ...APPROVED,
  },
  merge: APPROVED,
};

function wordsOf(name: KindName): RecordShape {
  const kind = kindOf(name);
  const words: Record<string, Word> = { ...COMMON };
  for (const [attribute, values] of Object.entries(kind.attributes)) {
    const shape = { type: 'choice', words: values } as const;
    const left = `Left out, it is ${values[0]}.`;
    words[attribute] =
      kind.optional?.includes(attribute) === true
        ? { shape, optional: true, means: left }
        : { shape, means: 'What policies tell apart.' };
  }
  for (const field of kind.instants ?? []) {
    words[field] = { shape: instant, optional: true, means: 'A moment.' };
  }
  for (const field of kind.texts ?? []) {
    words[field] = { shape: line, optional: true, means: 'Text.' };
  }
  for (const field of kind.refs ?? []) {
    words[field] = { shape: key, means: 'The id of other evidence about the person.' };
  }
  for (const field of kind.numbers ?? []) {
    words[field] = { shape: NUMBERS[field]!, optional: true, means: 'A number.' };
  }
  Object.assign(words, OF_KIND[name]);
  return { type: 'record', name, unknown: 'unknown-field', words };
}

/** One piece of evidence: the fields that every kind has, and those of its kind (kinds.ts). */
export const EVIDENCE: TaggedShape = {
  type: 'tagged',
  name: 'evidence',
  tag: 'kind',
  unknown: 'unknown-kind',
  variants: Object.fromEntries(KIND_NAMES.map((kind) => [kind, wordsOf(kind)])),
};
