import { expect, it } from 'vitest';
import { planSteps } from './plan-steps.ts';
import type { WrittenPlan } from './written.ts';

const test = (at: string) => ({ at, latest: at, minutesAfterPrevious: 0, where: null });
const PLAN: WrittenPlan = {
  at: '2022-04-01T08:00:00+08:00',
  green: { kind: 'after', at: '2022-04-09T10:00:00+08:00' },
  tests: [test('2022-04-01T08:00:00+08:00'), test('2022-04-08T10:00:00+08:00')],
  acts: [
    {
      what: 'release',
      by: 'site',
      division: '350102',
      phone: null,
      notBefore: '2022-04-02T10:00:00+08:00',
      since: null,
    },
  ],
  conversions: [
    { pathway: 'arrival', colour: 'yellow', at: '2022-04-02T10:00:00+08:00', withinMinutes: 0 },
    { pathway: 'arrival', colour: 'green', at: '2022-04-09T10:00:00+08:00', withinMinutes: 60 },
  ],
  assumedLaboratoryMinutes: 720,
};

it('puts tests, acts and what they bring on one line of time', () => {
  expect(planSteps(PLAN).map(({ kind }) => kind)).toEqual([
    'test',
    'act',
    'conversion',
    'test',
    'conversion',
  ]);
});

it('knows which test can be taken at once', () => {
  const tests = planSteps(PLAN).filter((step) => step.kind === 'test');
  expect(tests.map(({ isNow }) => isNow)).toEqual([true, false]);
});

it('an act that is waited for stands where the waiting began', () => {
  const [act] = PLAN.acts;
  const since = '2022-03-30T10:00:00+08:00';
  const acts = [{ ...act!, notBefore: null, since }];
  expect(planSteps({ ...PLAN, acts })[0]).toMatchObject({ kind: 'act', at: since });
});

it('where several reasons convert, the code turns green once, with the last of them', () => {
  const other = { pathway: 'stay', colour: 'green', at: '2022-04-02T10:00:00+08:00' } as const;
  const conversions = [...PLAN.conversions, { ...other, withinMinutes: 0 }];
  const steps = planSteps({ ...PLAN, conversions });
  expect(steps.filter(({ kind }) => kind === 'green')).toEqual([
    { kind: 'green', at: '2022-04-09T10:00:00+08:00' },
  ]);
  expect(steps.at(-1)).toMatchObject({ kind: 'green' });
});
