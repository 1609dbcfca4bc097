import type { RecordShape } from '../shape/shape.ts';
import type { Clock, Conditions, Course, Deadline, Release } from './ast.ts';
import { patterns } from './pattern-words.ts';
import { choice, duration, list, whole, type Words } from './word-shapes.ts';

export const anchor = choice(
  'assigned',
  'stage',
  'release',
  'discharge',
  'entry',
  'lastContact',
  'lastStay',
  'lastExposure',
  'lastSymptom',
  'isolation',
  'reported',
  'sampled',
);

export const measure = choice(
  'hospital',
  'central-quarantine',
  'central-monitoring',
  'home-quarantine',
  'home-observation',
  'home-monitoring',
  'none',
);

const deadline: RecordShape = {
  type: 'record',
  name: 'deadline',
  words: {
    after: { shape: duration, means: 'How long is waited.' },
    else: {
      shape: choice('case', 'superior'),
      means: 'What follows: a case opens, or the superior authority may act in place.',
    },
  } satisfies Words<Deadline>,
};

export const clock: RecordShape = {
  type: 'record',
  name: 'clock',
  words: {
    from: { shape: anchor, optional: true, means: 'The moment it counts from.' },
    for: { shape: duration, optional: true, means: 'How long it runs.' },
    until: { shape: patterns, optional: true, means: 'The evidence it waits for.' },
    deadline: { shape: deadline, optional: true, means: 'The limit to the waiting.' },
  } satisfies Words<Clock>,
};

const course: RecordShape = {
  type: 'record',
  name: 'course',
  words: {
    min: { shape: whole(1, 50), optional: true, means: 'How many negative results.' },
    gap: { shape: duration, optional: true, means: 'At least how far apart the samples are.' },
    within: {
      shape: duration,
      optional: true,
      means: 'The sliding window that holds all of the samples.',
    },
    days: {
      shape: list(whole(1, 366), 50),
      optional: true,
      means: 'The local days of the samples; day 1 is that of the first.',
    },
    all: { shape: choice('negative'), optional: true, means: 'Every result is negative.' },
  } satisfies Words<Course>,
};

const release: RecordShape = {
  type: 'record',
  name: 'release',
  words: {
    form: { shape: measure, means: 'The measure that is released from.' },
    by: {
      shape: choice('site', 'community', 'hospital', 'clinic', 'cdc', 'authority'),
      means: 'Who releases.',
    },
    deadline: { shape: deadline, optional: true, means: 'The limit to the waiting.' },
  } satisfies Words<Release>,
};

export const conditions = {
  clock: { shape: clock, optional: true, means: 'How long it lasts.' },
  course: { shape: course, optional: true, means: 'Which tests it asks for.' },
  release: { shape: release, optional: true, means: 'Whose release it waits for.' },
} satisfies Words<Conditions>;
