import { KIND_NAMES } from '../evidence/kinds.ts';
import type { RecordShape } from '../shape/shape.ts';
import type { Policy } from './ast.ts';
import { ask, attachedExit, exemption, pathway, veto } from './clause-words.ts';
import { pattern, patterns } from './pattern-words.ts';
import {
  choice,
  duration,
  id,
  instant,
  line,
  list,
  MAX_BITS,
  MAX_LIST,
  MAX_PATHWAYS,
  prose,
  text,
  whole,
  type Words,
} from './word-shapes.ts';

const issuer: RecordShape = {
  type: 'record',
  name: 'issuer',
  words: {
    division: { shape: { type: 'format', format: 'division' }, means: 'Its division code.' },
    office: { shape: line, means: 'Its office.' },
    phone: { shape: line, optional: true, means: 'Whom to call.' },
  } satisfies Words<Policy['issuer']>,
};

const base: RecordShape = {
  type: 'record',
  name: 'base',
  words: {
    needs: { shape: list(pattern, 20, { single: true }), means: 'Evidence of each is needed.' },
    article: { shape: line, optional: true, means: 'The article it rests on.' },
  } satisfies Words<NonNullable<Policy['base']>>,
};

const ignored: RecordShape = {
  type: 'record',
  name: 'ignored',
  words: {
    on: { shape: patterns, means: 'The evidence that starts nothing.' },
    because: { shape: prose, means: 'Why.' },
  } satisfies Words<NonNullable<Policy['ignores']>[number]>,
};

const chosen: RecordShape = {
  type: 'record',
  name: 'chosen',
  words: {
    hole: { shape: prose, means: 'What the source leaves open.' },
    choice: { shape: prose, means: 'How this policy fills it.' },
    article: { shape: line, optional: true, means: 'The article that leaves it open.' },
  } satisfies Words<NonNullable<Policy['choices']>[number]>,
};

/** A whole policy with everything that it extends merged into it. */
export const POLICY: RecordShape = {
  type: 'record',
  name: 'policy',
  words: {
    kangma: { shape: whole(1, 1), means: 'The version of the language.' },
    policy: { shape: id, means: 'The id of the policy.' },
    version: { shape: whole(1, 1_000_000_000), means: 'Which version of the policy this is.' },
    title: { shape: text, means: 'Its name, for people.' },
    issuer: { shape: issuer, means: 'The authority that issues it.' },
    jurisdiction: {
      shape: { type: 'format', format: 'jurisdiction' },
      means: 'The beginning of the division codes whose evidence it decides; "" everywhere.',
    },
    basis: { shape: list(prose, MAX_LIST, { single: true }), means: 'What it rests on in law.' },
    published: { shape: instant, means: 'When it is published.' },
    effective: { shape: instant, means: 'From when it decides.' },
    retroactive: {
      shape: { type: 'truth' },
      optional: true,
      means: 'It also decides what was assigned before it took effect.',
    },
    openPathways: {
      shape: choice('keep', 'migrate', 'restart'),
      optional: true,
      means: 'What becomes of pathways opened under the version before.',
    },
    timezone: {
      shape: { type: 'format', format: 'offset' },
      means: 'The local calendar, as an offset.',
    },
    days: { shape: choice('elapsed', 'calendar'), means: 'How days count.' },
    unknown: {
      shape: choice('hold', 'assigned'),
      optional: true,
      means: 'What a clock does whose anchor nobody knows: wait, or count from the assignment.',
    },
    combine: { shape: choice('worst'), means: 'Which of several colours holds.' },
    assume: {
      means: 'What plans assume.',
      shape: {
        type: 'record',
        name: 'assume',
        words: {
          laboratory: { shape: duration, means: 'How long a laboratory takes.' },
        } satisfies Words<Policy['assume']>,
      },
    },
    accept: {
      optional: true,
      means: 'From how far evidence of a kind is accepted.',
      shape: {
        type: 'keyed',
        keys: KIND_NAMES,
        of: choice('any', 'province', 'city', 'district'),
      },
    },
    minimumDwell: {
      shape: duration,
      optional: true,
      means: 'A shorter stay is weak evidence.',
    },
    lookBack: {
      shape: duration,
      optional: true,
      means: 'How far back stays are looked for when an area is listed or raised.',
    },
    base: { shape: base, optional: true, means: 'What green takes where nothing else applies.' },
    inherit: {
      shape: choice('ask', 'colour', 'none'),
      optional: true,
      means: 'Whether a stay of a bound number asks, colours, or does nothing.',
    },
    pathways: {
      shape: list(pathway, MAX_PATHWAYS, { min: 0 }),
      means: 'The timed courses from a first colour to green.',
    },
    exits: {
      shape: list(attachedExit, MAX_LIST, { min: 0 }),
      optional: true,
      means: 'Ways out that attach to pathways.',
    },
    vetoes: {
      shape: list(veto, MAX_BITS, { min: 0 }),
      optional: true,
      means: 'What holds every conversion back.',
    },
    exemptions: {
      shape: list(exemption, MAX_BITS, { min: 0 }),
      optional: true,
      means: 'What keeps evidence from colouring.',
    },
    asks: {
      shape: list(ask, MAX_LIST, { min: 0 }),
      optional: true,
      means: 'Questions that weak evidence puts.',
    },
    ignores: {
      shape: list(ignored, MAX_LIST, { min: 0 }),
      optional: true,
      means: 'Evidence that openly starts nothing.',
    },
    choices: {
      shape: list(chosen, MAX_LIST, { min: 0 }),
      optional: true,
      means: 'How the policy fills what its source leaves open.',
    },
  } satisfies Words<Policy>,
};

/** A policy as it is written: every word there is. */
export const WRITTEN_POLICY: RecordShape = {
  ...POLICY,
  words: {
    extends: { shape: id, optional: true, means: 'The policy whose clauses it takes over.' },
    ...POLICY.words,
  },
};
