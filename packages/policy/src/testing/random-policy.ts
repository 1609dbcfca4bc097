import fc from 'fast-check';
import { compile } from '../language/compile.ts';
import type { Course, Duration, Pattern, Pathway, Policy, Stage } from '../language/ast.ts';
import type { Program } from '../language/program.ts';

const hours = (amount: number): Duration => ({ amount, unit: 'h' });
const text = (en: string) => ({ en, 'zh-Hans': en, 'zh-Hant': en });
const on = (kind: Pattern['kind'], where: Record<string, string>): Pattern => ({
  kind,
  where: Object.fromEntries(Object.entries(where).map(([name, value]) => [name, [value]])),
});

/**
 * Small policies, short enough for brute force: a close contact, an arrival and a data match, each with one or two
 * stages of hours, with or without courses, releases and a second way out.
 */
export const smallPolicies: fc.Arbitrary<Program> = fc
  .record({
    contact: fc.tuple(stages(), fc.boolean()),
    arrival: stages(),
    // a second way out of a stage among several could be lost by moving on: `check` finds that, plans need not beat it
    flag: stages(1),
    attached: fc.option(course()),
    calendar: fc.boolean(),
    laboratory: fc.integer({ min: 0, max: 8 }),
    restricted: fc.boolean(),
    veto: fc.boolean(),
  })
  .map(({ contact, arrival, flag, attached, calendar, laboratory, restricted, veto }) =>
    compile({
      ...EMPTY,
      days: calendar ? 'calendar' : 'elapsed',
      assume: { laboratory: hours(laboratory) },
      accept: { release: 'city', ...(restricted ? { test: 'province' } : {}) },
      pathways: [
        pathway('contact', on('contact', { degree: 'close' }), withRelease(contact[0], contact[1])),
        pathway('arrival', on('arrival', { origin: 'abroad' }), arrival),
        pathway('flag', on('flag', { list: 'data-match' }), flag),
      ],
      exits: attached === null ? [] : [{ id: 'fast', attachesTo: ['flag'], course: attached }],
      vetoes: veto
        ? [
            {
              id: 'symptoms',
              title: text('symptoms'),
              on: [on('symptom', { type: 'cough' })],
              clock: { from: 'lastSymptom', for: hours(30) },
            },
          ]
        : [],
    }),
  );

export const EMPTY: Policy = {
  kangma: 1,
  policy: 'small',
  version: 1,
  title: text('small'),
  issuer: { division: '00', office: 'test' },
  jurisdiction: '',
  basis: ['test'],
  published: '2020-01-01T00:00:00Z',
  effective: '2020-01-01T00:00:00Z',
  timezone: '+08:00',
  days: 'elapsed',
  combine: 'worst',
  assume: { laboratory: hours(0) },
  pathways: [],
};

function pathway(id: string, pattern: Pattern, list: readonly Stage[]): Pathway {
  return { id, title: text(id), on: [pattern], stages: list };
}

function withRelease(list: readonly Stage[], wanted: boolean): readonly Stage[] {
  if (!wanted) return list;
  const release = { form: 'central-quarantine', by: 'site' } as const;
  return list.map((stage, i) => (i === 0 ? { ...stage, release } : stage));
}

function stages(maxLength = 2): fc.Arbitrary<readonly Stage[]> {
  return fc.array(stage(), { minLength: 1, maxLength }).map((list) =>
    list.map((one, i) => ({
      ...one,
      id: `s${i}`,
      colour: [i === 0 ? 'red' : 'yellow'] as const,
    })),
  );
}

function stage(): fc.Arbitrary<Stage> {
  return fc
    .record({
      length: fc.constantFrom(
        hours(20),
        hours(36),
        { amount: 1, unit: 'd' } as const,
        { amount: 2, unit: 'd' } as const,
      ),
      from: fc.constantFrom('assigned', 'stage', 'release'),
      course: course(),
      onPositive: fc.constantFrom('restart', 'reopen'),
    })
    .map(({ length, from, course: asked, onPositive }) => ({
      id: 's',
      colour: ['red'],
      measure: 'home-monitoring',
      clock: { from, for: length },
      course: asked,
      onPositive,
    }));
}

function course(): fc.Arbitrary<Course> {
  return fc.oneof(
    fc.record({
      min: fc.integer({ min: 1, max: 2 }),
      gap: fc.constantFrom(hours(6), hours(24)),
      all: fc.constant('negative' as const),
    }),
    fc.record({
      min: fc.constant(2),
      gap: fc.constant(hours(12)),
      within: fc.constantFrom(hours(24), hours(36)),
      all: fc.constant('negative' as const),
    }),
    fc.constantFrom<Course>(
      { days: [1, 2], gap: hours(24), all: 'negative' },
      { days: [1, 3], all: 'negative' },
    ),
  );
}
