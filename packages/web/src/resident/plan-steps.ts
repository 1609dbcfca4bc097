import type { WrittenPlan } from './written.ts';

type Test = WrittenPlan['tests'][number];
type Act = WrittenPlan['acts'][number];
type Conversion = WrittenPlan['conversions'][number];

/** One step of the way to green; `at` is when it can be done at the earliest, RFC 3339. */
export type Step =
  | { readonly kind: 'test'; readonly at: string; readonly isNow: boolean; readonly test: Test }
  | { readonly kind: 'act'; readonly at: string; readonly act: Act }
  | { readonly kind: 'conversion'; readonly at: string; readonly conversion: Conversion };

/** What comes first at the same minute. */
const ORDER = ['act', 'conversion', 'test'] as const;

/** The steps of a plan as one line of time: tests to take, acts of others, and what they bring. */
export function planSteps({ at, tests, acts, conversions }: WrittenPlan): readonly Step[] {
  const now = Date.parse(at);
  const steps: Step[] = [
    ...tests.map((test) => {
      const isNow = Date.parse(test.at) <= now;
      return { kind: 'test', at: test.at, isNow, test } as const;
    }),
    ...acts.map((act) => ({ kind: 'act', at: act.notBefore ?? act.since ?? at, act }) as const),
    ...conversions.map((one) => ({ kind: 'conversion', at: one.at, conversion: one }) as const),
  ];
  return steps.sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}
