// oxlint-disable unicorn/no-thenable -- `then` is a word of the policy language
import type { Pathway, Policy, Stage, Text } from '../language/ast.ts';

const TITLE: Text = { en: 'for a test', 'zh-Hans': '测试用', 'zh-Hant': '測試用' };
const days = (amount: number) => ({ amount, unit: 'd' }) as const;
const hours = (amount: number) => ({ amount, unit: 'h' }) as const;

/**
 * Policies made from one that exists, which together use every construct of the language that the packs leave out: what
 * decides over policies is tried on all of them.
 */
export function dialects(national: Policy): ReadonlyMap<string, readonly Policy[]> {
  const stern: Policy = {
    ...national,
    days: 'calendar',
    unknown: 'assigned',
    inherit: 'colour',
    accept: { test: 'province', release: 'district', clearance: 'district', discharge: 'city' },
    asks: (national.asks ?? []).map((ask) => ({
      ...ask,
      deadline: { after: hours(24), else: ask.id === 'weak-stay' ? 'strengthen' : 'drop' },
    })),
  };
  const { base: _, minimumDwell: __, ...baseless } = national;
  const later = (openPathways: 'keep' | 'migrate' | 'restart', more: Partial<Policy>): Policy => ({
    ...stern,
    ...more,
    version: 2,
    effective: '2022-04-12T00:00:00+08:00',
    openPathways,
  });
  return new Map<string, readonly Policy[]>([
    ['stern', [stern]],
    ['baseless', [baseless]],
    ['not yet in force', [{ ...national, effective: '2022-04-20T00:00:00+08:00' }]],
    ['odd', [odd(national)]],
    ['a version that keeps', [national, later('keep', {})]],
    ['a version that is retroactive', [national, later('keep', { retroactive: true })]],
    ['a version that migrates', [national, later('migrate', {})]],
    ['a version that restarts', [national, later('restart', {})]],
    [
      'a province and a city of their own',
      [
        national,
        { ...stern, policy: 'stern', jurisdiction: '35' },
        { ...odd(national), jurisdiction: '3502' },
      ],
    ],
    [
      'a province whose policy comes later',
      [national, { ...later('keep', {}), policy: 'stern', jurisdiction: '35' }],
    ],
    [
      'a province whose policy comes later and is retroactive',
      [national, { ...later('keep', { retroactive: true }), policy: 'stern', jurisdiction: '35' }],
    ],
    ['tests that end more than courses', [tested(national)]],
  ]);
}

/** Tests that clocks, vetoes and the base wait for; isolation, known or not, that chooses stages and ends vetoes. */
function tested(national: Policy): Policy {
  const negative = { kind: 'test', where: { result: ['negative'] } } as const;
  const title = TITLE;
  const yellow = { colour: ['yellow'], measure: 'home-monitoring' } as const;
  return {
    ...national,
    policy: 'tested',
    base: { needs: [negative] },
    pathways: [
      {
        id: 'awaited',
        title,
        on: [{ kind: 'contact', where: {} }],
        stages: [{ ...yellow, id: 'one', clock: { until: [negative] } }],
      },
      {
        id: 'classified',
        title,
        on: [{ kind: 'case', where: {} }],
        classify: {
          since: 'isolation',
          bands: [
            { atMost: days(2), start: 'one' },
            { moreThan: days(2), start: 'two' },
          ],
        },
        stages: [
          { ...yellow, id: 'one', clock: { for: days(7) } },
          { ...yellow, id: 'two', clock: { for: days(3) } },
        ],
      },
      {
        id: 'held',
        title,
        on: [{ kind: 'arrival', where: {} }],
        stages: [{ ...yellow, id: 'one', clock: { for: days(3) } }],
      },
    ],
    exits: [],
    vetoes: [
      {
        id: 'until-tested',
        title,
        on: [{ kind: 'symptom', where: {} }],
        clock: { until: [negative] },
      },
      {
        id: 'isolated',
        title,
        on: [{ kind: 'case', where: {} }],
        clock: { from: 'isolation', for: days(9) },
      },
    ],
  };
}

/** Holes in bands, stages in a circle, several exits, courses of one, of three, within days and on days. */
function odd(national: Policy): Policy {
  const two = { min: 2, gap: hours(24), all: 'negative' } as const;
  const yellow = { colour: ['yellow'], measure: 'home-monitoring' } as const;
  const red = { colour: ['red'], measure: 'central-quarantine' } as const;
  const classified: readonly Stage[] = [
    {
      ...red,
      id: 'first',
      exits: [
        { id: 'long', clock: { from: 'isolation', for: days(14) }, then: 'third' },
        { id: 'tested', clock: { for: hours(4) }, course: { ...two, min: 3 } },
        { id: 'days', course: { ...two, min: 3, days: [1, 3, 5] }, then: 'green' },
        {
          id: 'freed',
          release: {
            form: 'central-quarantine',
            by: 'site',
            deadline: { after: hours(24), else: 'superior' },
          },
        },
      ],
    },
    { ...yellow, id: 'second', clock: { from: 'stage', for: days(7) }, then: 'first' },
    {
      ...yellow,
      id: 'third',
      clock: { from: 'release', for: days(7) },
      course: { ...two, within: hours(72) },
    },
  ];
  const pathway = (id: string, on: Pathway['on'], stages: readonly Stage[]): Pathway => ({
    id,
    title: TITLE,
    on,
    stages,
  });
  return {
    ...national,
    policy: 'odd',
    pathways: [
      {
        ...pathway('circle', [{ kind: 'contact', where: { degree: ['close'] } }], classified),
        classify: {
          since: 'lastContact',
          bands: [
            { atMost: days(2), start: 'first' },
            { moreThan: days(3), lessThan: days(7), start: 'third' },
            { atLeast: days(14), start: 'second' },
          ],
        },
      },
      pathway(
        'isolated',
        [{ kind: 'case', where: {} }],
        [
          {
            ...red,
            id: 'one',
            clock: { from: 'isolation', for: days(7) },
            course: { ...two, min: 1 },
          },
          { ...yellow, id: 'two', course: { min: 0 }, clock: { from: 'discharge', for: days(2) } },
        ],
      ),
      pathway(
        'reported',
        [{ kind: 'flag', where: {} }],
        [{ ...yellow, id: 'one', clock: { from: 'reported', for: days(3) }, course: two }],
      ),
      pathway(
        'freed',
        [{ kind: 'arrival', where: {} }],
        [
          {
            ...red,
            id: 'one',
            release: {
              form: 'central-quarantine',
              by: 'site',
              deadline: { after: hours(24), else: 'superior' },
            },
          },
          { ...yellow, id: 'dead-end' },
        ],
      ),
      pathway(
        'stay',
        [{ kind: 'stay', where: { level: ['high', 'medium', 'low'] } }],
        [
          { ...yellow, id: 'one', course: { ...two, days: [1, 2], min: 2 } },
          { colour: ['green'], measure: 'none', id: 'watched', clock: { for: days(3) } },
        ],
      ),
    ],
  };
}
