/* oxlint-disable unicorn/no-thenable -- `then` is a word of the language */
import type { RecordShape, Word } from '../shape/shape.ts';
import type {
  Ask,
  AttachedExit,
  Band,
  Classify,
  Exemption,
  Exit,
  Pathway,
  Stage,
  Veto,
} from './ast.ts';
import { anchor, clock, conditions, measure } from './condition-words.ts';
import { pattern, patterns } from './pattern-words.ts';
import {
  choice,
  days,
  duration,
  id,
  line,
  list,
  MAX_LIST,
  MAX_STAGES,
  text,
  type Words,
} from './word-shapes.ts';

const convert: Word = {
  optional: true,
  means: 'Within what time the conversion is promised once everything is met.',
  shape: {
    type: 'record',
    name: 'convert',
    words: { within: { shape: duration, means: 'The promised time.' } },
  },
};
const next: Word = {
  shape: id,
  optional: true,
  means: 'The stage that follows, or green; where left out, the next one in the list.',
};
const row: Word = {
  shape: line,
  optional: true,
  means: 'The row of the requirements, as R9.',
};
const article: Word = { shape: line, optional: true, means: 'The article it rests on.' };
const title: Word = { shape: text, means: 'Its name, for people.' };
const own: Word = { shape: id, means: 'Its id, in kebab-case.' };

const exit: RecordShape = {
  type: 'record',
  name: 'exit',
  words: { id: own, article, ...conditions, then: next, convert } satisfies Words<Exit>,
};

export const attachedExit: RecordShape = {
  type: 'record',
  name: 'attached-exit',
  words: {
    id: own,
    row,
    article,
    attachesTo: {
      shape: list({ type: 'format', format: 'reference' }, MAX_LIST, {
        min: 0,
        single: true,
        distinct: true,
      }),
      empty: true,
      means: 'The pathways, or pathway/stage, that it is a way out of.',
    },
    ...conditions,
    then: { ...next, means: 'The stage that follows; where left out, green.' },
    convert,
  } satisfies Words<AttachedExit>,
};

const stage: RecordShape = {
  type: 'record',
  name: 'stage',
  words: {
    id: own,
    colour: {
      shape: list(choice('green', 'yellow', 'red'), 3, { single: true, distinct: true }),
      means: 'The colour; several where the source leaves it open: the first is used.',
    },
    measure: { shape: measure, means: 'Where the person stays.' },
    ...conditions,
    onPositive: {
      shape: choice('restart', 'reopen'),
      optional: true,
      means: 'A positive result restarts the stage, or reopens the pathway.',
    },
    exits: {
      shape: list(exit, MAX_STAGES, { min: 0 }),
      optional: true,
      means: 'Further ways out; the first one that is met is taken.',
    },
    then: next,
    convert,
  } satisfies Words<Stage>,
};

const band: RecordShape = {
  type: 'record',
  name: 'band',
  words: {
    atLeast: { shape: days, optional: true, means: 'Days ≥ this.' },
    moreThan: { shape: days, optional: true, means: 'Days > this.' },
    atMost: { shape: days, optional: true, means: 'Days ≤ this.' },
    lessThan: { shape: days, optional: true, means: 'Days < this.' },
    start: { shape: id, means: 'The stage that is started in.' },
  } satisfies Words<Band>,
};

const classify: RecordShape = {
  type: 'record',
  name: 'classify',
  words: {
    since: { shape: anchor, means: 'The moment that days are counted from, to the assignment.' },
    bands: { shape: list(band, MAX_STAGES), means: 'Which days start in which stage.' },
  } satisfies Words<Classify>,
};

export const pathway: RecordShape = {
  type: 'record',
  name: 'pathway',
  words: {
    id: own,
    row,
    article,
    title,
    on: { shape: patterns, means: 'The evidence that starts it.' },
    classify: { shape: classify, optional: true, means: 'Which stage it starts in, by days.' },
    stages: { shape: list(stage, MAX_STAGES), means: 'Its stages; it starts in the first.' },
  } satisfies Words<Pathway>,
};

export const veto: RecordShape = {
  type: 'record',
  name: 'veto',
  words: {
    id: own,
    row,
    article,
    title,
    on: { shape: patterns, means: 'The evidence that holds conversions back.' },
    clock: { shape: clock, means: 'Until when.' },
  } satisfies Words<Veto>,
};

export const exemption: RecordShape = {
  type: 'record',
  name: 'exemption',
  words: {
    id: own,
    row,
    article,
    title,
    on: { shape: patterns, means: 'The evidence that colours nobody meanwhile.' },
    given: { shape: pattern, means: 'The evidence that gives the exemption.' },
    testWithin: { shape: duration, means: 'How recent a negative test it takes.' },
    until: { shape: duration, means: 'How long after the fact the tests go on.' },
  } satisfies Words<Exemption>,
};

export const ask: RecordShape = {
  type: 'record',
  name: 'ask',
  words: {
    id: own,
    row,
    article,
    title,
    on: { shape: patterns, means: 'The weak evidence that puts the question.' },
    settledBy: { shape: patterns, optional: true, means: 'Evidence that settles it, too.' },
    deadline: {
      means: 'How long is waited for the answer, and what follows.',
      shape: {
        type: 'record',
        name: 'ask-deadline',
        words: {
          after: { shape: duration, means: 'How long is waited.' },
          else: {
            shape: choice('drop', 'refer', 'strengthen'),
            means: 'The fact is dropped, referred to the community, or counts as strong.',
          },
        } satisfies Words<Ask['deadline']>,
      },
    },
  } satisfies Words<Ask>,
};
