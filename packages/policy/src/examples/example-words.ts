import { EVIDENCE } from '../evidence/evidence-words.ts';
import { REJECTIONS } from '../explain/terms.ts';
import { choice, duration, id, instant, line, list, prose } from '../language/word-shapes.ts';
import type { RecordShape, TaggedShape, Word } from '../shape/shape.ts';

const moment = { type: 'format', format: 'moment' } as const;
const key = { type: 'text', max: 100 } as const;
const reference = { type: 'format', format: 'reference' } as const;
const COLOURS = ['green', 'yellow', 'red', 'none'];

/** What a short form says in its own way, or leaves to its default. */
const LONG_FORMS = new Set([
  'id',
  'person',
  'authority',
  'source',
  'validFrom',
  'validTo',
  'recordedAt',
  'reportedAt',
  'approvals',
]);

const SHORT: Readonly<Record<string, Word>> = {
  id: { shape: key, optional: true, means: 'Left out, its kind and a number: `test-2`.' },
  at: { shape: moment, means: 'When it is true; for a test, when it is sampled.' },
  until: { shape: moment, optional: true, means: 'Until when it is true.' },
  recorded: {
    shape: moment,
    optional: true,
    means: 'Left out, when it is reported, or else when it ends, or when it is true.',
  },
  division: {
    shape: { type: 'format', format: 'division' },
    optional: true,
    means: 'The division of its authority; left out, that of the file.',
  },
};
const REPORTED: Word = { shape: moment, optional: true, means: 'When the result is reported.' };

/** The short form of every kind of evidence: its own fields, with moments counted from the start. */
const evidence: TaggedShape = {
  ...EVIDENCE,
  name: 'short-evidence',
  variants: Object.fromEntries(
    Object.entries(EVIDENCE.variants).map(([kind, { words }]) => {
      const own = Object.entries(words).filter(([name]) => !LONG_FORMS.has(name));
      const short = own.map(([name, word]): [string, Word] => {
        const isInstant = word.shape.type === 'format' && word.shape.format === 'instant';
        return [name, isInstant ? { ...word, shape: moment } : word];
      });
      const all = { ...SHORT, ...Object.fromEntries(short) };
      if (kind === 'test') all.reported = REPORTED;
      return [kind, { type: 'record', name: kind, unknown: 'unknown-field', words: all }];
    }),
  ),
};

const expectation: RecordShape = {
  type: 'record',
  name: 'expectation',
  words: {
    at: { shape: moment, means: 'The moment that is asked about.' },
    knownAt: {
      shape: moment,
      optional: true,
      means: 'What is recorded by then counts; left out, the moment itself.',
    },
    colour: { shape: choice(...COLOURS), means: 'The colour then.' },
    pathway: {
      shape: reference,
      optional: true,
      means: 'One of the reasons, as `pathway/stage`; left out, the worst.',
    },
    measure: { shape: key, optional: true, means: 'The measure of that reason.' },
    until: {
      shape: { type: 'format', format: 'end' },
      optional: true,
      means: 'When the stage of that reason ends by itself, or `never`.',
    },
    overdue: {
      shape: { type: 'format', format: 'end' },
      optional: true,
      means: 'When the nearest wait for somebody is overdue, or `never`.',
    },
    otherwise: {
      shape: choice('case', 'superior'),
      optional: true,
      means: 'What follows then.',
    },
    failure: {
      shape: choice('late', 'too-few', 'spacing', 'stopped'),
      optional: true,
      means: 'Why the course of the last exit of that reason is not complete.',
    },
    convert: {
      shape: duration,
      optional: true,
      means: 'Within what time the conversion is promised.',
    },
    green: {
      shape: { type: 'format', format: 'green-date' },
      optional: true,
      means: 'The date of the plan, or `now`, `waiting`, `no-code`.',
    },
    question: { shape: id, optional: true, means: 'The ask that is put to the person.' },
    state: { shape: choice('open', 'referred'), optional: true, means: 'How far the ask is.' },
    veto: { shape: id, optional: true, means: 'A veto that holds.' },
    exemption: { shape: id, optional: true, means: 'An exemption that holds.' },
    undetermined: { shape: id, optional: true, means: 'The code of what is undetermined.' },
    rejected: {
      optional: true,
      means: 'Evidence that has no effect, and why.',
      shape: list(
        {
          type: 'record',
          name: 'rejected',
          words: {
            evidence: { shape: key, means: 'Its id.' },
            code: { shape: choice(...Object.keys(REJECTIONS)), means: 'Why.' },
          },
        },
        20,
      ),
    },
  },
};

const example: RecordShape = {
  type: 'record',
  name: 'example',
  words: {
    id: { shape: id, means: 'Its id.' },
    row: { shape: line, means: 'The row of the requirements that it works out.' },
    says: { shape: prose, means: 'What it shows, in one sentence.' },
    alone: {
      shape: { type: 'truth' },
      optional: true,
      means: 'True: without the evidence under `always`.',
    },
    evidence: { shape: list(evidence, 100), empty: true, means: 'What is recorded.' },
    expect: { shape: list(expectation, 50), means: 'What is expected, at which moments.' },
  },
};

const survivor: RecordShape = {
  type: 'record',
  name: 'survivor',
  words: {
    clause: { shape: line, means: 'The clause whose change is not noticed.' },
    change: { shape: line, optional: true, means: 'Which change; left out, any of it.' },
    because: { shape: prose, means: 'Why it need not be noticed.' },
  },
};

/** A file of worked examples: `policies/<policy>.examples.yaml`. */
export const EXAMPLES: RecordShape = {
  type: 'record',
  name: 'examples',
  words: {
    policy: { shape: id, means: 'The policy that is worked out.' },
    with: { shape: list(id, 20), empty: true, means: 'Policies in force beside it.' },
    start: { shape: instant, means: 'Local midnight of day 0, with its offset.' },
    authority: {
      shape: { type: 'format', format: 'division' },
      means: 'The division whose evidence it is, where a piece does not say.',
    },
    always: {
      shape: list(evidence, 20),
      empty: true,
      means: 'Recorded in every example: identity and declaration, say.',
    },
    examples: { shape: list(example, 500), means: 'The examples.' },
    survivors: {
      shape: list(survivor, 500),
      empty: true,
      means: 'Changes of the policy that the examples need not notice.',
    },
  },
};
